package io.remotable.samples.chat.noslave;

import io.remotable.process.NodeId;
import java.util.List;

/** Looks for other nodes. */
@FunctionalInterface
interface PeerFinder {
    /** Those that can be reached, which may take a moment; with this node or without. */
    List<NodeId> findPeers() throws InterruptedException;
}
