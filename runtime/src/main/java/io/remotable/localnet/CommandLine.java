package io.remotable.localnet;

import java.util.List;
import java.util.Optional;

/**
 * What the arguments of a distributed program say.
 *
 * @param role what this process is to be
 * @param host the name or address that others reach it by
 * @param port the UDP port
 */
record CommandLine(Role role, String host, int port) {
    /** What a process is among the others. */
    enum Role {
        /** Runs the program. */
        MASTER,
        /** Waits for a master. */
        SLAVE
    }

    private static final String HOST = "localhost";
    private static final String PORT = "44444";

    static final String USAGE = """
            usage: PROGRAM [master [[HOST] PORT]]
                   PROGRAM slave [[HOST] PORT]

              master     runs the program on the slaves that it finds (leader is the same)
              slave      waits for masters, until one of them ends it or Ctrl-C (worker is the same)
              HOST PORT  the address that others reach this node at; by default localhost 44444

            The environment says the rest:
              REMOTABLE_SECRET, REMOTABLE_SECRET_FILE  the secret that all nodes share, or a file with it;
                                                       for any HOST that other machines reach
              REMOTABLE_INSECURE=1                     goes without it: whoever reaches PORT can run code here
              REMOTABLE_SEEDS=HOST:PORT,HOST:PORT      where nodes may be, for networks without multicast
              REMOTABLE_CLUSTER=NAME                   finds nodes of the same name only
            """;

    /** Empty when the arguments are none of the usage. */
    static Optional<CommandLine> parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return of(Role.MASTER, HOST, PORT);
        }
        return role(arguments.getFirst()).flatMap(role -> switch (arguments.size()) {
            case 1 -> of(role, HOST, PORT);
            case 2 -> of(role, HOST, arguments.get(1));
            case 3 -> of(role, arguments.get(1), arguments.get(2));
            default -> Optional.empty();
        });
    }

    private static Optional<Role> role(String word) {
        return switch (word) {
            case "master", "leader" -> Optional.of(Role.MASTER);
            case "slave", "worker" -> Optional.of(Role.SLAVE);
            default -> Optional.empty();
        };
    }

    private static Optional<CommandLine> of(Role role, String host, String port) {
        boolean valid = !host.isBlank() && port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535;
        return valid ? Optional.of(new CommandLine(role, host, Integer.parseInt(port))) : Optional.empty();
    }
}
