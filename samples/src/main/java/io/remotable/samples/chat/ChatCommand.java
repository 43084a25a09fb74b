package io.remotable.samples.chat;

import io.remotable.localnet.DistribMain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of the chat. */
@Command(
        name = "chat",
        synopsisHeading = "usage: ",
        customSynopsis = {"chat [master [[HOST] PORT]] [--chat-port=PORT] [--proxy]", "       chat slave [[HOST] PORT]"
        },
        description = "%nPeople connect with telnet or nc to the chat port of any node.%n",
        sortOptions = false)
final class ChatCommand implements Callable<Integer> {
    private static final String PORT = "44444";
    private static final int LARGEST_PORT = 65_535;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ROLE",
            defaultValue = "master",
            description = "master starts a server on every slave that it finds and one of its own (leader is the same);"
                    + " slave waits for masters (worker is the same)")
    private String role = "";

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "[HOST] PORT",
            description = "the address that others reach this node at; by default localhost " + PORT)
    private List<String> place = new ArrayList<>();

    @Option(
            names = "--chat-port",
            paramLabel = "PORT",
            defaultValue = PORT,
            description = "where people connect to on the master's node, by default " + PORT
                    + "; the slaves have the next ones; 0 for free ones")
    private int chatPort;

    @Mixin
    private ChatOptions options = new ChatOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (place.size() > 2 || chatPort < 0 || chatPort > LARGEST_PORT) {
            throw wrong();
        }
        String host = place.size() == 2 ? place.getFirst() : "localhost";
        int port = place.isEmpty() ? Integer.parseInt(PORT) : port(place.getLast());
        return switch (role) {
            case "master", "leader" ->
                DistribMain.run("chat", host, port, net -> Chat.runMaster(net, chatPort, options.proxy()));
            case "slave", "worker" -> DistribMain.run("chat", host, port, Chat::runSlave);
            default -> throw wrong();
        };
    }

    private int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LARGEST_PORT) {
            throw wrong();
        }
        return Integer.parseInt(text);
    }

    private ParameterException wrong() {
        return new ParameterException(spec.commandLine(), "these arguments are none of the usage");
    }
}
