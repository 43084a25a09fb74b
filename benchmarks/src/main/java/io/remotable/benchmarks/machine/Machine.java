package io.remotable.benchmarks.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the figures were taken on. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Names and values, for people to read. */
    public static Map<String, String> describe() {
        Map<String, String> description = new LinkedHashMap<>();
        description.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        description.put("model", model());
        description.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        description.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        description.put("load", String.format(Locale.ROOT, "%.1f", load()));
        return description;
    }

    /** How many programs wanted to run lately, the last minute on average; negative where nobody knows. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String model() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
