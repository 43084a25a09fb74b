package io.remotable.samples.chat.noslave;

import io.remotable.localnet.DistribMain;
import io.remotable.localnet.LocalNet;
import io.remotable.node.Node;
import io.remotable.process.ProcessContext;
import io.remotable.samples.chat.ChatOptions;
import io.remotable.samples.chat.ChatProgram;
import io.remotable.samples.chat.ChatServer;
import io.remotable.samples.chat.session.Clients;
import io.remotable.samples.chat.session.Crossing;
import io.remotable.samples.chat.session.NodeCrossing;
import io.remotable.samples.chat.session.ProxyCrossing;
import io.remotable.samples.chat.session.Reception;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * <i>A Chat Server without a Master</i>: all nodes are equal, start and end as they like, and know each other after a moment.
 *
 * <pre>{@code
 * ./remotable chat-noslave 55551 44444 &
 * ./remotable chat-noslave 55552 44445 &
 * nc localhost 44444
 * }</pre>
 */
@Command(
        name = "chat-noslave",
        synopsisHeading = "usage: ",
        customSynopsis = "chat-noslave [--host=HOST] [--proxy] PORT CHATPORT",
        description = "%nPeople connect with telnet or nc to the chat port of any node.%n",
        sortOptions = false)
public final class ChatNoslave implements Callable<Integer> {
    private static final Duration SEARCH = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LARGEST_PORT = 65_535;

    @Parameters(index = "0", paramLabel = "PORT", description = "the UDP port of this node; 0 for a free one")
    private int port;

    @Parameters(index = "1", paramLabel = "CHATPORT", description = "where people connect to; 0 for a free one")
    private int chatPort;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "localhost",
            description = "the name or address that others reach this node by, by default localhost")
    private String host = "";

    @Mixin
    private ChatOptions options = new ChatOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ChatNoslave() {}

    @Override
    public Integer call() {
        if (Math.min(port, chatPort) < 0 || Math.max(port, chatPort) > LARGEST_PORT) {
            throw new ParameterException(spec.commandLine(), "ports are numbers from 0 to " + LARGEST_PORT);
        }
        return DistribMain.run("chat-noslave", host, port, net -> {
            try (Node node = net.newLocalNode()) {
                node.run(self -> serve(self, net, node));
            }
        });
    }

    private void serve(ProcessContext self, LocalNet net, Node node) throws InterruptedException {
        Crossing crossing = options.proxy() ? ProxyCrossing.start(self) : new NodeCrossing(node);
        Clients clients = new Clients();
        ChatServer server = new ChatServer(self, clients, System::currentTimeMillis);
        try (Reception reception = Reception.open(self, chatPort, clients, crossing)) {
            new EqualServer(self, server, () -> net.findPeers(SEARCH), PAUSE, System.out).serve(reception::isOpen);
        }
    }

    /**
     * Runs it.
     *
     * @param args {@code --help} tells
     */
    public static void main(String[] args) {
        System.exit(ChatProgram.execute(new ChatNoslave(), args));
    }
}
