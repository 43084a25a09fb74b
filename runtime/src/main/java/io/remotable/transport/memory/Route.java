package io.remotable.transport.memory;

import io.remotable.transport.Address;

/** What happens to frames from one address to another. Guarded by the network's lock. */
final class Route {
    /** One direction between two addresses. */
    record Key(Address from, Address to) {}

    /** Whether anything gets through. */
    enum State {
        OPEN,
        /** Frames are lost and both sides know. */
        CUT,
        /** Frames wait and nobody is told. */
        SILENT
    }

    State state = State.OPEN;
    long minDelayNanos;
    long maxDelayNanos;
    /** How many links there were so far. */
    int links;

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isCut() {
        return state == State.CUT;
    }
}
