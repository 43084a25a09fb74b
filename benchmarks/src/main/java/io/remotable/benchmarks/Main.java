package io.remotable.benchmarks;

import java.util.Arrays;
import picocli.CommandLine;

/** {@code ./remotable bench}: measures, or runs the microbenchmarks. */
public final class Main {
    private static final int MISUSED = 2;

    private Main() {}

    /**
     * Measures.
     *
     * @param args {@code jmh} and the arguments of JMH, or those of {@link BenchCommand}
     * @throws Exception when a microbenchmark fails
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            System.exit(new CommandLine(new BenchCommand(System.out))
                    .setExecutionExceptionHandler(Main::failed)
                    .execute(args));
        }
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof IllegalArgumentException) {
            System.err.println("remotable: " + failure.getMessage());
            return MISUSED;
        }
        throw failure;
    }
}
