package io.remotable.benchmarks.micro;

import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.TearDown;

/** Processes of one node. */
public class ProcessBenchmark extends Micro {
    private static final int MANY = 1000;

    private final Node node = Node.inMemory(Network.create());
    private final ProcessId echo = node.fork(ProcessBenchmark::echo);

    /** Ends it. */
    @TearDown
    public void close() {
        node.close();
    }

    private static void echo(ProcessContext self) {
        while (true) {
            Token token = self.expect(Token.class);
            self.send(token.from(), new Token(self.pid(), token.number()));
        }
    }

    /** A small message to another process and back. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void pingPong() {
        node.run(self -> {
            for (int i = 0; i < MANY; i++) {
                self.send(echo, new Token(self.pid(), i));
                self.expect(Token.class);
            }
        });
    }

    /** A process that tells its parent that it runs, and ends; the next one starts then. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public void spawn() {
        node.run(self -> {
            for (int i = 0; i < MANY; i++) {
                self.spawnLocal(child -> child.send(self.pid(), new Token(child.pid(), 1)));
                self.expect(Token.class);
            }
        });
    }
}
