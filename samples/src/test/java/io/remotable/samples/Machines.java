package io.remotable.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Network namespaces on a bridge, for root on Linux. What they are made of is removed at the end whatever happened. */
final class Machines implements AutoCloseable {
    private static final String NAME = "remotable" + ProcessHandle.current().pid() % 10_000;
    private static final String BRIDGE = "rb" + ProcessHandle.current().pid() % 10_000;
    private static final int NETWORK = (int) (ProcessHandle.current().pid() % 250);

    private int count;

    /** Skips the test where namespaces cannot be made. */
    void start(int machines) throws Exception {
        assumeTrue(
                succeeds("ip", "netns", "add", NAME + "x"),
                "needs root, Linux and iproute2: `ip netns add` must work");
        ip("netns", "delete", NAME + "x");
        ip("link", "add", BRIDGE, "type", "bridge", "mcast_snooping", "0");
        ip("link", "set", BRIDGE, "up");
        for (count = 0; count < machines; count++) {
            add(count);
        }
    }

    private void add(int machine) throws Exception {
        String inside = BRIDGE + "i" + machine;
        String outside = BRIDGE + "o" + machine;
        ip("netns", "add", NAME + machine);
        ip("link", "add", outside, "type", "veth", "peer", "name", inside, "netns", NAME + machine);
        ip("link", "set", outside, "master", BRIDGE, "up");
        ip("-n", NAME + machine, "link", "set", "lo", "up");
        ip("-n", NAME + machine, "address", "add", address(machine) + "/24", "dev", inside);
        ip("-n", NAME + machine, "link", "set", inside, "up");
        ip("-n", NAME + machine, "route", "add", "default", "dev", inside);
    }

    String address(int machine) {
        return "10.77." + NETWORK + "." + (machine + 1);
    }

    /** The command in front of one that is to run there. */
    List<String> on(int machine) {
        return List.of("ip", "netns", "exec", NAME + machine);
    }

    /** From here on no machine can send to the discovery group. */
    void filterMulticast() throws Exception {
        for (int machine = 0; machine < count; machine++) {
            ip("-n", NAME + machine, "route", "add", "prohibit", "224.0.0.0/4");
        }
    }

    @Override
    public void close() throws Exception {
        for (int machine = 0; machine <= count; machine++) {
            succeeds("ip", "netns", "delete", NAME + machine);
            succeeds("ip", "link", "delete", BRIDGE + "o" + machine);
        }
        succeeds("ip", "link", "delete", BRIDGE);
    }

    private static void ip(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "ip";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        if (!succeeds(command)) {
            throw new IOException(String.join(" ", command) + " fails");
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            if (!done && !output.isBlank()) {
                System.err.println(String.join(" ", command) + ": " + output.strip());
            }
            return done;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
