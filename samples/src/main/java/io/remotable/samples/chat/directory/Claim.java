package io.remotable.samples.chat.directory;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;
import java.util.Comparator;

/**
 * Somebody's claim to a name. Where two meet, the smaller one keeps the name: the older, or that of the smaller server. Every
 * server sees both alike, so all of them choose the same without asking.
 *
 * @param name  the name
 * @param home  the server that the client is connected to
 * @param since when the server let the client in, in milliseconds by its own clock; no two claims of a server are of one time
 */
@Remotable
public record Claim(String name, ProcessId home, long since) implements Comparable<Claim> {
    private static final Comparator<Claim> ORDER =
            Comparator.comparingLong(Claim::since).thenComparing(Claim::home).thenComparing(Claim::name);

    @Override
    public int compareTo(Claim other) {
        return ORDER.compare(this, other);
    }
}
