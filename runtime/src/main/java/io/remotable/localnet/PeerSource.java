package io.remotable.localnet;

import java.time.Duration;
import java.util.function.Consumer;

/** A way of hearing where nodes may be. What it says is never trusted: contact has to be made. From any thread. */
interface PeerSource extends AutoCloseable {
    /** Lets others hear of a node until it is withdrawn. They may still find it otherwise when that fails. */
    void announce(Place node);

    /** Others no longer hear of a node, which may never have been announced. */
    void withdraw(Place node);

    /** Says where nodes may be. Blocks for so long at most; says nothing after that. */
    void ask(Duration wait, Consumer<Place> hints);

    /** Nobody who belongs to the cluster answered at a place that some source named. */
    default void onSilence(Place hint) {}

    /** Withdraws all nodes. */
    @Override
    void close();
}
