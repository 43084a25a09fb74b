package io.remotable.samples.kv.placement;

import io.remotable.Remotable;
import java.util.Comparator;

/**
 * The age of a value. Within an epoch the key's one primary counts, so of two versions of a key the greater is the later.
 *
 * @param epoch  in which it was written
 * @param number counted by the primary, from 1
 */
@Remotable
public record Version(long epoch, long number) implements Comparable<Version> {
    /** Before every write. */
    public static final Version NONE = new Version(0, 0);

    private static final Comparator<Version> ORDER =
            Comparator.comparingLong(Version::epoch).thenComparingLong(Version::number);

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    /**
     * Whether it is later than another.
     *
     * @param other of the same key
     * @return true when it is
     */
    public boolean isAfter(Version other) {
        return compareTo(other) > 0;
    }
}
