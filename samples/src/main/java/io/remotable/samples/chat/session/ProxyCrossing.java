package io.remotable.samples.chat.session;

import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The book's way across: a proxy process, which does what threads put into a queue. It can do for them whatever a process can,
 * not sending alone.
 */
public final class ProxyCrossing implements Crossing {
    private final BlockingQueue<ProcessBody> actions = new LinkedBlockingQueue<>();

    private ProxyCrossing() {}

    /**
     * Starts the proxy process, which ends with the one that starts it.
     *
     * @param self the server
     * @return the way through the proxy
     */
    public static ProxyCrossing start(ProcessContext self) {
        ProxyCrossing crossing = new ProxyCrossing();
        ProcessId server = self.pid();
        self.spawnLocal(proxy -> {
            proxy.link(server);
            while (true) {
                crossing.actions.take().run(proxy);
            }
        });
        return crossing;
    }

    @Override
    public void send(ProcessId to, Object message) {
        actions.add(proxy -> proxy.send(to, message));
    }
}
