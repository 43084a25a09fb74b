package io.remotable.samples.kv;

import io.remotable.localnet.DistribMain;
import io.remotable.samples.kv.terminal.Console;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The exercise of the chapter, <i>A Distributed Key-Value Store</i>.
 *
 * <pre>{@code
 * ./remotable kv slave 44445 &
 * ./remotable kv slave 44446 &
 * ./remotable kv --stage 4 master
 * }</pre>
 */
@Command(
        name = "kv",
        synopsisHeading = "usage: ",
        customSynopsis = {
            "kv [--stage N] [--copies N] [--text FILE] [master [[HOST] PORT]]",
            "       kv slave [[HOST] PORT]"
        },
        description = {
            "",
            "  master     fills a store on the slaves that it finds, then looks up what is typed (leader is the same)",
            "  slave      waits for masters, until one of them ends it or Ctrl-C (worker is the same)",
            "  HOST PORT  the address that others reach this node at; by default localhost 44444",
            ""
        },
        sortOptions = false)
public final class Kv implements Callable<Integer> {
    private static final String HOST = "localhost";
    private static final String PORT = "44444";

    @Option(
            names = "--stage",
            paramLabel = "N",
            defaultValue = "4",
            description = {
                "1  one process",
                "2  the keys are spread over the slaves",
                "3  deaths are noticed",
                "4  the keys are kept by pairs of slaves, one of which may die (the default)",
                "5  beyond the book: acknowledged, copied again after a death, slaves come and go"
            })
    private int stage;

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "2",
            description = "at stage 5, how many nodes hold each key (default 2); the master's is one of the nodes")
    private int copies;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "what to fill the store with: each word is a key, the next one its value")
    private @Nullable Path text;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "says this")
    @SuppressWarnings("unused") // picocli reads it
    private boolean help;

    @Parameters(arity = "0..3", hidden = true)
    private List<String> place = new ArrayList<>();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private Kv() {}

    /**
     * Runs it.
     *
     * @param args a stage, and what the node is to be
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Kv()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        require(stage >= 1 && stage <= 5, "there is no stage " + stage + ": 1 to 5 are there");
        require(copies >= 1, "--copies " + copies + " is not at least 1");
        String role = place.isEmpty() ? "master" : place.getFirst();
        String host = place.size() == 3 ? place.get(1) : HOST;
        String port = place.size() > 1 ? place.getLast() : PORT;
        require(port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535, port + " is no port");
        return switch (role) {
            case "slave", "worker" -> DistribMain.run(new String[] {role, host, port}, (self, slaves) -> {});
            case "master", "leader" -> master(host, Integer.parseInt(port));
            default -> throw misuse(role + " is neither master nor slave");
        };
    }

    private int master(String host, int port) throws IOException {
        Text words = words();
        Driver driver = new Driver(words, Console.open());
        return DistribMain.run("kv", host, port, net -> {
            net.startMaster((self, slaves) -> new Exercise(net, driver, copies).run(stage, self, slaves));
            System.err.println("kv: done");
        });
    }

    private Text words() throws IOException {
        try {
            return text == null ? Text.shipped() : Text.read(text);
        } catch (NoSuchFileException e) {
            throw misuse("--text: there is no file " + text);
        } catch (IOException e) {
            throw misuse("--text: cannot read " + text + ": " + e.getMessage());
        }
    }

    private void require(boolean valid, String otherwise) {
        if (!valid) {
            throw misuse(otherwise);
        }
    }

    private CommandLine.ParameterException misuse(String reason) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), "kv: " + reason);
    }
}
