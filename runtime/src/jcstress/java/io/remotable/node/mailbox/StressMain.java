package io.remotable.node.mailbox;

import java.util.List;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Runs jcstress, and fails also where it could not run a test, which jcstress itself takes for no failure. */
final class StressMain {
    private StressMain() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(args);
        if (!options.parse()) {
            throw new IllegalArgumentException("no arguments of jcstress: " + String.join(" ", args));
        }
        new JCStress(options).run();
        requireRun(results(options));
    }

    private static List<TestResult> results(Options options) throws Exception {
        InProcessCollector collector = new InProcessCollector();
        DiskReadCollector file = new DiskReadCollector(options.getResultFile(), collector);
        try {
            file.dump();
        } finally {
            file.close();
        }
        return List.copyOf(collector.getTestResults());
    }

    private static void requireRun(List<TestResult> results) {
        List<TestResult> notRun = results.stream()
                .filter(result -> result.status() != Status.NORMAL)
                .toList();
        if (results.isEmpty() || !notRun.isEmpty()) {
            notRun.stream().limit(1).forEach(result -> {
                result.getMessages().forEach(System.err::println);
                result.getVmErr().forEach(System.err::println);
            });
            throw new IllegalStateException(
                    notRun.size() + " of " + results.size() + " stress tests could not be run by Java "
                            + System.getProperty("java.version") + ". The first one's messages stand above.");
        }
    }
}
