package io.remotable.samples.kv.placement;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;
import java.util.List;

/**
 * Who holds the data from one moment on.
 *
 * @param epoch        its number; a later view has a greater one
 * @param owners       the members that keys are placed on
 * @param participants these, and those that are about to leave: all who may have something that others need
 * @param copies       how many members hold each key
 */
@Remotable
public record View(long epoch, List<ProcessId> owners, List<ProcessId> participants, int copies) {
    /**
     * The one before the first.
     *
     * @param copies how many members will hold each key
     * @return a view with nobody in it
     */
    public static View first(int copies) {
        return new View(0, List.of(), List.of(), copies);
    }

    /**
     * Where keys are placed.
     *
     * @return the ring of the owners
     */
    public Ring ring() {
        return Ring.of(owners, copies);
    }

    /**
     * The same after some have left.
     *
     * @param gone those, who own nothing
     * @return a view of the same epoch
     */
    View without(List<ProcessId> gone) {
        return new View(
                epoch,
                owners,
                participants.stream().filter(member -> !gone.contains(member)).toList(),
                copies);
    }
}
