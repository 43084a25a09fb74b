package io.remotable.localnet;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.RemotableException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a distributed program: the same program is master or slave, as its arguments say. {@code distribMain}
 * of the book.
 *
 * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="main"}
 */
public final class DistribMain {
    private static final System.Logger LOG = System.getLogger(DistribMain.class.getName());
    /** The program did what it should. */
    private static final int DONE = 0;

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final String program;
    private final PrintStream err;
    private volatile @Nullable Exception thrownByBody;
    private volatile boolean stopped;

    DistribMain(String program, PrintStream err) {
        this.program = program;
        this.err = err;
    }

    /**
     * Runs as a master or as a slave, until its end. Blocks. The arguments are {@code master [[HOST] PORT]}, {@code slave
     * [[HOST] PORT]} or none, for a master at {@code localhost 44444}; {@code leader} and {@code worker} are the same. Ctrl-C
     * and SIGTERM close the node first.
     *
     * <p>What goes wrong is told in one line on {@link System#err}, after the name of the program: that of the calling class,
     * in small letters, {@code PingMulti} is {@code ping-multi}. Only a bug in the body is told with its stack trace.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="main"}
     *
     * @param args the arguments of the program
     * @param body what a master does
     * @return the exit status: 0 when the body returned or terminated, or when a master ended the slave; 1 when the node could
     *     not start or the body failed; 2 when the arguments are none of these
     */
    public static int run(String[] args, MasterBody body) {
        Objects.requireNonNull(body, "body");
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return new DistribMain(nameOf(caller), System.err).run(List.of(args), body);
    }

    /**
     * Runs something with a net of its own, until its end. Blocks. Ctrl-C and SIGTERM close the net. What goes wrong is told on
     * {@link System#err}, after the name of the program: a {@link RemotableException} in one line, others with their stack
     * traces.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="netMain"}
     *
     * @param program the name that is told in front of what goes wrong
     * @param host    the name or address that others reach this machine by
     * @param port    the UDP port of the first node; 0 for a free one
     * @param body    what to run, on the calling thread
     * @return the exit status: 0 when the body returned, 1 when it failed or the environment cannot be understood
     */
    public static int run(String program, String host, int port, NetBody body) {
        return new DistribMain(Objects.requireNonNull(program, "program"), System.err)
                .run(host, port, Objects.requireNonNull(body, "body"));
    }

    private static String nameOf(Class<?> main) {
        return main.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private int run(List<String> arguments, MasterBody body) {
        if (arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"))) {
            System.out.print(usage());
            return DONE;
        }
        CommandLine line;
        try {
            line = CommandLine.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            tell(String.valueOf(wrong.getMessage()));
            err.print(usage());
            return MISUSED;
        }
        return run(line.host(), line.port(), net -> run(line, net, body));
    }

    private String usage() {
        return CommandLine.USAGE.replace("PROGRAM", program);
    }

    private void run(CommandLine line, LocalNet net, MasterBody body) {
        switch (line.role()) {
            case MASTER -> net.startMaster((self, slaves) -> run(body, self, slaves));
            case SLAVE -> net.startSlave(node -> {}, this::tellReady);
        }
        if (!stopped) {
            tell(line.role() == CommandLine.Role.MASTER ? "done" : "terminated by a master");
        }
    }

    int run(String host, int port, NetBody body) {
        try (LocalNet net = LocalNet.initialize(host, port)) {
            return run(net, body);
        } catch (RemotableException e) {
            return fail(e);
        }
    }

    private int run(LocalNet net, NetBody body) {
        Thread closing = new Thread(() -> stop(net), "remotable-exit");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            body.run(net);
            return DONE;
        } catch (Exception e) {
            return stopped ? FAILED : fail(e);
        } finally {
            forget(closing);
        }
    }

    private void stop(LocalNet net) {
        stopped = true;
        net.close();
    }

    private void run(MasterBody body, ProcessContext self, List<NodeId> slaves) throws Exception {
        try {
            body.run(self, slaves);
        } catch (Exception e) {
            thrownByBody = e;
            throw e;
        }
    }

    private void tellReady(NodeId node) {
        tell("slave on " + node.host() + ":" + node.port() + " waits for a master");
    }

    private int fail(Exception failure) {
        Exception thrown = Objects.requireNonNullElse(thrownByBody, failure);
        if (thrown instanceof RemotableException) {
            LOG.log(System.Logger.Level.DEBUG, program + " failed", failure);
            tell(String.valueOf(failure.getMessage()));
        } else {
            tell(thrownByBody != null ? "the master failed:" : "failed:");
            thrown.printStackTrace(err);
        }
        return FAILED;
    }

    private void tell(String text) {
        err.println(program + ": " + text);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            LOG.log(System.Logger.Level.TRACE, "the hook runs", exiting);
        }
    }
}
