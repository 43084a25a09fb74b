package io.remotable.samples.chat.directory;

import java.util.List;

/**
 * What a step made of the names that are there. A name that passes from one client to another is in neither list.
 *
 * @param joined the names that were not there before
 * @param left   the names that are no more
 */
public record Changes(List<String> joined, List<String> left) {
    /** Everything is as it was. */
    public static final Changes NONE = new Changes(List.of(), List.of());

    /** Copies the lists. */
    public Changes {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }
}
