package io.remotable.samples.kv.store;

import java.time.Duration;

/**
 * What a store is made with.
 *
 * @param copies   how many nodes hold each key, where there are that many
 * @param deadline after which a client hears what is unavailable
 * @param grace    how long two replicas may not reach each other before one of them is left out. Longer than it takes to
 *     notice that a node is gone: otherwise the one that lives may be taken for the one that does not.
 * @param recruiting how long to wait between two looks for new nodes
 */
public record Settings(int copies, Duration deadline, Duration grace, Duration recruiting) {
    /**
     * What fits nodes with the usual failure detection.
     *
     * @param copies how many nodes hold each key
     * @return the settings
     */
    public static Settings withCopies(int copies) {
        return new Settings(copies, Duration.ofSeconds(12), Duration.ofSeconds(6), Duration.ofSeconds(1));
    }
}
