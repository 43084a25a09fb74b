package io.remotable.samples.chat.noslave;

import io.remotable.samples.chat.session.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Somebody without a terminal, and what would be on it. The server's process tells; the test's thread looks. */
final class MemoryClient implements Client {
    /** How things stand with somebody. */
    enum Standing {
        ASKED,
        PRESENT,
        REFUSED,
        LOST,
        KICKED,
        QUIT
    }

    final MemoryServer server;
    final String name;
    private final LongSupplier newestClaim;
    private final List<String> lines = new ArrayList<>();
    private Standing standing = Standing.ASKED;
    private boolean disconnected;
    private long since = Long.MAX_VALUE;

    MemoryClient(MemoryServer server, String name, LongSupplier newestClaim) {
        this.server = server;
        this.name = name;
        this.newestClaim = newestClaim;
    }

    @Override
    public synchronized void tell(String line) {
        lines.add(line);
        if (line.equals("*** " + name + " has connected") && standing == Standing.ASKED) {
            since = newestClaim.getAsLong();
            standing = Standing.PRESENT;
        } else if (line.equals("The name " + name + " is in use, please choose another")) {
            standing = Standing.REFUSED;
        } else if (line.startsWith("The name " + name + " is in use: ")) {
            standing = Standing.LOST;
        } else if (line.startsWith("You have been kicked: ") && standing == Standing.PRESENT) {
            standing = Standing.KICKED;
        }
    }

    @Override
    public void taken() {}

    @Override
    public synchronized void disconnect() {
        disconnected = true;
        if (standing == Standing.PRESENT) {
            standing = Standing.QUIT;
        }
    }

    synchronized Standing standing() {
        return standing;
    }

    synchronized boolean isSettled() {
        return standing != Standing.ASKED
                && (standing == Standing.PRESENT || standing == Standing.REFUSED || disconnected);
    }

    /** When it was let in; the largest number when it was not. */
    synchronized long since() {
        return since;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    boolean isPresent() {
        return server.isUp() && standing() == Standing.PRESENT;
    }

    @Override
    public String toString() {
        return name + " on " + server + " since " + since() + ", " + standing() + ": " + lines();
    }
}
