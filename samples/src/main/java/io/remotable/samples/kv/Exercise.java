package io.remotable.samples.kv;

import io.remotable.localnet.LocalNet;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.stages.Distributed;
import io.remotable.samples.kv.stages.Monitored;
import io.remotable.samples.kv.stages.OneProcess;
import io.remotable.samples.kv.stages.Replicated;
import io.remotable.samples.kv.store.Settings;
import io.remotable.samples.kv.store.Store;
import java.util.ArrayList;
import java.util.List;

/** The same client with the database of each stage. */
record Exercise(LocalNet net, Driver driver, int copies) {
    void run(int stage, ProcessContext self, List<NodeId> slaves) {
        switch (stage) {
            case 1 -> lookUp(self, OneProcess.createDB(self, slaves));
            case 2 -> lookUp(self, Distributed.createDB(self, slaves));
            case 3 -> lookUp(self, Monitored.createDB(self, slaves));
            case 4 -> lookUp(self, Replicated.createDB(self, slaves));
            default -> play(self, slaves);
        }
    }

    private void lookUp(ProcessContext self, Database database) {
        driver.run(self, database, Dialogue.lookups(database));
        database.end(self);
    }

    /** The master's own node holds data as well, so that one node is enough. */
    private void play(ProcessContext self, List<NodeId> slaves) {
        List<NodeId> nodes = new ArrayList<>(slaves);
        nodes.addFirst(self.nodeId());
        Store store = Store.createDB(self, nodes, net::findSlaves, Settings.withCopies(copies));
        driver.run(self, store, new StoreDialogue(store));
        store.end(self);
    }
}
