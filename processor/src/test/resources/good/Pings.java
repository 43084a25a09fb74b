package demo;

import io.remotable.Remotable;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ReceivePort;

public final class Pings {
    private Pings() {}

    @Remotable
    sealed interface Message {
        record Ping(ProcessId from) implements Message {}

        record Pong(ProcessId from) implements Message {}
    }

    @Remotable
    static void pingServer(ProcessContext self) {}

    @Remotable
    static void chatServer(ProcessContext self, int port) {}

    @Remotable
    static long factorial(ProcessContext self, int n) {
        return n < 2 ? 1 : n * factorial(self, n - 1);
    }

    @Remotable
    static boolean isPrime(long n) {
        return n > 1;
    }

    @Remotable
    static void typedServer(ProcessContext self, ReceivePort<Message> requests) {}
}
