package io.remotable.samples.chat;

import io.remotable.localnet.LocalNet;
import io.remotable.node.Node;
import io.remotable.process.RemotableException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What both chat programs have in common: reading the arguments, and running a node until its end or Ctrl-C. */
public final class ChatProgram {
    private static final System.Logger LOG = System.getLogger(ChatProgram.class.getName());
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** What is done with a node. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does it.
         *
         * @param net  where other nodes are found
         * @param node the node
         */
        void run(LocalNet net, Node node);
    }

    private ChatProgram() {}

    /**
     * Runs a command. Wrong arguments are told the right ones.
     *
     * @param command an object with picocli's annotations
     * @param args    the arguments
     * @return the exit status
     */
    public static int execute(Object command, String[] args) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> misused(wrong))
                .execute(args);
    }

    private static int misused(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(line.getCommandName() + ": " + wrong.getMessage());
        line.usage(line.getErr());
        return MISUSED;
    }

    /**
     * Runs a node until the body ends, or Ctrl-C or SIGTERM close it. What goes wrong is told in one line.
     *
     * @param program its name
     * @param host    the name or address that others reach the node by
     * @param port    its UDP port; 0 for a free one
     * @param body    what is done with it
     * @return the exit status
     */
    public static int run(String program, String host, int port, Body body) {
        try (LocalNet net = LocalNet.initialize(host, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(net::close, "chat exit"));
            Node node = net.newLocalNode();
            LocalNodes.add(node);
            try {
                body.run(net, node);
            } catch (RemotableException e) {
                return node.isClosed() ? FAILED : fail(program, e);
            } finally {
                LocalNodes.remove(node);
            }
        } catch (RemotableException e) {
            return fail(program, e);
        }
        return DONE;
    }

    private static int fail(String program, RemotableException failure) {
        System.err.println(program + ": " + failure.getMessage());
        LOG.log(System.Logger.Level.DEBUG, program + " failed", failure);
        return FAILED;
    }
}
