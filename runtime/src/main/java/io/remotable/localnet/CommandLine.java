package io.remotable.localnet;

import java.util.List;

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
    private static final int HIGHEST_PORT = 65_535;

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

    /**
     * What the arguments say.
     *
     * @throws IllegalArgumentException when they are none of the usage; its message says which one is wrong
     */
    static CommandLine parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return of(Role.MASTER, HOST, PORT);
        }
        Role role = role(arguments.getFirst());
        return switch (arguments.size()) {
            case 1 -> of(role, HOST, PORT);
            case 2 -> of(role, HOST, arguments.get(1));
            case 3 -> of(role, arguments.get(1), arguments.get(2));
            default -> throw new IllegalArgumentException("\"" + arguments.get(3) + "\" is one argument too many");
        };
    }

    private static Role role(String word) {
        return switch (word) {
            case "master", "leader" -> Role.MASTER;
            case "slave", "worker" -> Role.SLAVE;
            default -> throw new IllegalArgumentException("\"" + word + "\" is neither master nor slave");
        };
    }

    private static CommandLine of(Role role, String host, String port) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host is empty");
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException("\"" + port + "\" is no port; give a number from 0 to " + HIGHEST_PORT);
        }
        return new CommandLine(role, host, Integer.parseInt(port));
    }
}
