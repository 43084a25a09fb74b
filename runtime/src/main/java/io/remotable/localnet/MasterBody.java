package io.remotable.localnet;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.util.List;

/** What a master does with its slaves. */
@FunctionalInterface
public interface MasterBody {
    /**
     * Runs in a process of the master's node. {@link ProcessContext#terminate()} ends it as a return does.
     *
     * @param self   the process
     * @param slaves the nodes found at the start, sorted; possibly none
     * @throws Exception whatever it throws ends the master
     */
    void run(ProcessContext self, List<NodeId> slaves) throws Exception;
}
