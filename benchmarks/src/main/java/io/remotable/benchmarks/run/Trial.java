package io.remotable.benchmarks.run;

import io.remotable.benchmarks.frames.FrameWorks;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Program;
import io.remotable.benchmarks.peers.measure.UnavailableException;
import io.remotable.benchmarks.plan.Subjects;
import io.remotable.benchmarks.processes.ProcessWorks;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures one work of Remotable, of Aeron alone or of the runtime's transport, and prints the figures as one line of JSON,
 * as {@link io.remotable.benchmarks.peers.Peer} does for others.
 */
public final class Trial {
    private static final int UNAVAILABLE = 3;

    private Trial() {}

    private static Map<String, Program> programs(String subject) {
        return switch (subject) {
            case Subjects.REMOTABLE -> ProcessWorks.all();
            case Subjects.AERON -> FrameWorks.aeron();
            case Subjects.FRAMES -> FrameWorks.transport();
            default -> Map.of();
        };
    }

    /** What a subject can do. */
    static Set<String> works(String subject) {
        return programs(subject).keySet();
    }

    /**
     * Measures.
     *
     * @param args subject, work, and those of {@link Arguments}
     * @throws Exception when it fails
     */
    public static void main(String[] args) throws Exception {
        Program program = programs(args[0]).get(args[1]);
        if (program == null) {
            throw new IllegalArgumentException(args[0] + " does not do " + args[1]);
        }
        try {
            Arguments arguments = new Arguments(List.of(args).subList(2, args.length));
            System.out.println(program.run(arguments).toJson(args[0], args[1]));
        } catch (UnavailableException e) {
            System.err.println(e.getMessage());
            System.exit(UNAVAILABLE);
        }
        System.exit(0);
    }
}
