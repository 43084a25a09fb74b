package io.remotable.benchmarks.peers.erlang;

import io.remotable.benchmarks.peers.measure.UnavailableException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How our modules are run.
 *
 * @param directory where they are, and the home of the nodes
 * @param flags of the emulator
 */
record Emulator(Path directory, List<String> flags) {
    /** Starts an emulator that is no node, in a function of {@code peer_main}. */
    Process start(String function, List<String> arguments) throws IOException, UnavailableException {
        return start(List.of(), 0, function, arguments);
    }

    /** Starts a node. */
    Process start(String node, Epmd epmd, String function, List<String> arguments)
            throws IOException, UnavailableException {
        return start(
                List.of(
                        "-name",
                        node,
                        "-setcookie",
                        "cookie" + ProcessHandle.current().pid(),
                        "-start_epmd",
                        "false",
                        "-kernel",
                        "inet_dist_use_interface",
                        "{127,0,0,1}"),
                epmd.port(),
                function,
                arguments);
    }

    private Process start(List<String> distribution, int epmdPort, String function, List<String> arguments)
            throws IOException, UnavailableException {
        List<String> command = new ArrayList<>();
        command.add(Otp.program("erl"));
        command.addAll(flags);
        command.addAll(List.of("-noshell", "-pa", directory.toString()));
        command.addAll(distribution);
        command.addAll(List.of("-run", "peer_main", function));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("ERL_EPMD_PORT", String.valueOf(epmdPort));
        builder.environment().put("ERL_CRASH_DUMP_BYTES", "0");
        return builder.start();
    }
}
