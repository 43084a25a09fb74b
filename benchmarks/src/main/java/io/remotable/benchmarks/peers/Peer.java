package io.remotable.benchmarks.peers;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Program;
import io.remotable.benchmarks.peers.measure.UnavailableException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures one work of one subject, and prints the figures as one line of JSON:
 * {@code Peer SUBJECT WORK [seconds=N] [warmup=N] [bytes=N] [count=N]}. {@code Peer list} prints what there is.
 */
public final class Peer {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int UNAVAILABLE = 3;

    private Peer() {}

    /**
     * Measures. The status is 3 when the subject is not on this machine or does not do the work.
     *
     * @param args see above
     */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("list")) {
            Subjects.ALL.forEach(subject -> subject.works().keySet().stream()
                    .sorted()
                    .forEach(work -> System.out.println(subject.name() + " " + work)));
        } else if (args.length < 2) {
            end(MISUSED, "usage: Peer list | Peer SUBJECT WORK [seconds=N] [warmup=N] [bytes=N] [count=N]");
        } else {
            measure(args[0], args[1], args);
        }
    }

    private static void measure(String subject, String work, String[] args) {
        Optional<Program> program = Subjects.find(subject, work);
        if (program.isEmpty()) {
            end(UNAVAILABLE, subject + " does not do " + work + "; `Peer list` tells what does which");
        }
        try {
            Arguments arguments = new Arguments(Arrays.asList(args).subList(2, args.length));
            Figures figures = program.orElseThrow().run(arguments);
            System.out.println(figures.toJson(subject, work));
            System.exit(0);
        } catch (UnavailableException e) {
            end(UNAVAILABLE, e.getMessage());
        } catch (IllegalArgumentException e) {
            end(MISUSED, e.getMessage());
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(FAILED);
        }
    }

    private static void end(int status, @Nullable String reason) {
        System.err.println("peer: " + reason);
        System.exit(status);
    }
}
