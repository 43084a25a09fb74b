package io.remotable.samples.kv.stages;

import io.remotable.process.NodeId;
import io.remotable.process.RemotableException;
import java.util.List;

/** The nodes that a stage has for its workers. */
final class Nodes {
    private Nodes() {}

    static void require(int least, List<NodeId> nodes) {
        if (nodes.size() < least) {
            throw new RemotableException("this stage needs " + (least == 1 ? "a slave" : least + " slaves") + ", found "
                    + (nodes.isEmpty() ? "none" : nodes) + ": start "
                    + (least == 1 ? "some" : "more") + " with ./remotable kv slave 44445 &");
        }
    }
}
