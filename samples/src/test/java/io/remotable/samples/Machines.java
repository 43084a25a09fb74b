package io.remotable.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Network namespaces on a bridge, for root on Linux. What they are made of is removed at the end whatever happened. */
final class Machines {
    private static final String NAME = "remotable" + ProcessHandle.current().pid() % 10_000;
    private static final String BRIDGE = "rb" + ProcessHandle.current().pid() % 10_000;
    private static final int NETWORK = (int) (ProcessHandle.current().pid() % 250);

    private final Thread atExit = new Thread(this::removeAtExit);
    private int count;

    /** Skips the test where namespaces cannot be made. */
    void start(int machines) throws Exception {
        String failure = outcome("ip", "netns", "add", NAME + "x");
        assumeTrue(failure.isEmpty(), "needs root, Linux and iproute2: ip netns add: " + failure);
        ip("netns", "delete", NAME + "x");
        Runtime.getRuntime().addShutdownHook(atExit);
        ip("link", "add", BRIDGE, "type", "bridge", "mcast_snooping", "0");
        ip("link", "set", BRIDGE, "up");
        while (count < machines) {
            add(count++);
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

    void remove() throws Exception {
        Runtime.getRuntime().removeShutdownHook(atExit);
        removeAll();
    }

    private void removeAtExit() {
        try {
            removeAll();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void removeAll() throws Exception {
        for (int machine = 0; machine < count; machine++) {
            outcome("ip", "netns", "delete", NAME + machine);
            outcome("ip", "link", "delete", BRIDGE + "o" + machine);
        }
        outcome("ip", "link", "delete", BRIDGE);
    }

    private static void ip(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        String failure = outcome(command.toArray(String[]::new));
        if (!failure.isEmpty()) {
            throw new IOException(String.join(" ", command) + ": " + failure);
        }
    }

    /** Why a command failed; empty when it did not. */
    private static String outcome(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            return notInstalled.toString();
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return status == 0 ? "" : "status " + status + " " + output.strip();
    }
}
