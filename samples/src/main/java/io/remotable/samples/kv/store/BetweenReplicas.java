package io.remotable.samples.kv.store;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;
import io.remotable.samples.kv.placement.Version;
import java.util.List;

/** What replicas tell each other, within one view. */
@Remotable
sealed interface BetweenReplicas {
    /** The view in which it was sent. */
    long epoch();

    /** Who sent it. */
    ProcessId from();

    /** The primary wrote this. */
    record Replicate(long epoch, ProcessId from, Entry entry) implements BetweenReplicas {}

    /** An owner has what the primary wrote. */
    record Replicated(long epoch, ProcessId from, Version version) implements BetweenReplicas {}

    /** This is there, of what the receiver is to hold. */
    record Digest(long epoch, ProcessId from, List<Stamp> stamps, boolean last) implements BetweenReplicas {}

    /** Send these. */
    record Want(long epoch, ProcessId from, List<String> keys) implements BetweenReplicas {}

    /** Here they are. */
    record Copies(long epoch, ProcessId from, List<Entry> entries) implements BetweenReplicas {}
}
