package io.remotable.samples.kv;

import io.remotable.localnet.LocalNet;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.RemotableException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs as {@link io.remotable.localnet.DistribMain} runs a master, but lets the program look for slaves later on. */
final class Master {
    private static final System.Logger LOG = System.getLogger(Master.class.getName());
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final LocalNet net;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private Master(LocalNet net) {
        this.net = net;
    }

    /** What a master does, with the net that its slaves are found on. */
    @FunctionalInterface
    interface Program {
        void run(LocalNet net, ProcessContext self, List<NodeId> slaves);
    }

    /** The exit status. */
    static int run(String host, int port, Program program) {
        try (LocalNet net = LocalNet.initialize(host, port)) {
            return new Master(net).run(program);
        } catch (RemotableException e) {
            tell(e.getMessage());
            return FAILED;
        }
    }

    private int run(Program program) {
        Thread stopping = new Thread(this::stop, "remotable-exit");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            net.startMaster((self, slaves) -> program.run(net, self, slaves));
            if (!stopped.get()) {
                tell("done");
            }
            return DONE;
        } catch (RemotableException e) {
            if (!stopped.get()) {
                tell(e.getMessage());
            }
            return FAILED;
        } finally {
            forget(stopping);
        }
    }

    private void stop() {
        stopped.set(true);
        net.close();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            LOG.log(System.Logger.Level.TRACE, "the hook runs", exiting);
        }
    }

    private static void tell(@Nullable String text) {
        System.err.println("kv: " + text);
    }
}
