package io.remotable.node.mailbox;

import org.jspecify.annotations.Nullable;

/** Messages for one mailbox that go in together: what a delivery costs is paid once for all. For one thread at a time. */
public final class Parcel {
    private @Nullable Envelope newest;
    private @Nullable Envelope oldest;
    private int count;

    /** An empty one. */
    public Parcel() {}

    /**
     * Adds a message behind those that are in it.
     *
     * @param message the message
     */
    public void add(Object message) {
        Envelope envelope = new Envelope(message);
        envelope.next = newest;
        newest = envelope;
        if (oldest == null) {
            oldest = envelope;
        }
        count++;
    }

    /**
     * Whether nothing is in it.
     *
     * @return true until something is added
     */
    public boolean isEmpty() {
        return count == 0;
    }

    void pushTo(Arrivals arrivals) {
        if (newest != null && oldest != null) {
            arrivals.push(newest, oldest, count);
        }
        newest = null;
        oldest = null;
        count = 0;
    }
}
