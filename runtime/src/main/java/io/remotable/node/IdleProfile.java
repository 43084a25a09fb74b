package io.remotable.node;

import java.time.Duration;

/** How long a node looks for work before its thread sleeps: a bargain between latency and processor time. */
public enum IdleProfile {
    /** Looks for long; for machines with cores to spare. */
    LOW_LATENCY(Duration.ofMillis(1)),
    /** Looks long enough that a conversation under way never meets a sleeping node. The default. */
    BALANCED(Duration.ofNanos(100_000)),
    /** Sleeps at once; for machines shared with others. */
    ECONOMICAL(Duration.ZERO);

    private final Duration spin;

    IdleProfile(Duration spin) {
        this.spin = spin;
    }

    Duration spin() {
        return spin;
    }
}
