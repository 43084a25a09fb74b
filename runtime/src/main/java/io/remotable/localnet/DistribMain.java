package io.remotable.localnet;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.RemotableException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

    private DistribMain(String program, PrintStream err) {
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

    private static String nameOf(Class<?> main) {
        return main.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private int run(List<String> arguments, MasterBody body) {
        if (arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"))) {
            System.out.print(usage());
            return DONE;
        }
        Optional<CommandLine> line = CommandLine.parse(arguments);
        if (line.isEmpty()) {
            err.print(usage());
            return MISUSED;
        }
        try (LocalNet net = LocalNet.initialize(line.get().host(), line.get().port())) {
            return run(line.get(), net, body);
        } catch (RemotableException e) {
            return fail(e);
        }
    }

    private String usage() {
        return CommandLine.USAGE.replace("PROGRAM", program);
    }

    private int run(CommandLine line, LocalNet net, MasterBody body) {
        Thread closing = new Thread(net::close, "remotable-exit");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            switch (line.role()) {
                case MASTER -> net.startMaster((self, slaves) -> run(body, self, slaves));
                case SLAVE -> net.startSlave(this::tellReady);
            }
            if (!net.isClosed()) {
                tell(line.role() == CommandLine.Role.MASTER ? "done" : "terminated by a master");
            }
            return DONE;
        } catch (Exception e) {
            return net.isClosed() ? FAILED : fail(e);
        } finally {
            forget(closing);
        }
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
        Exception bug = thrownByBody;
        if (bug != null && !(bug instanceof RemotableException)) {
            tell("the master failed:");
            bug.printStackTrace(err);
        } else {
            tell(String.valueOf(failure.getMessage()));
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
