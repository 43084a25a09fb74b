package io.remotable.samples.kv.store;

import io.remotable.process.MonitorRef;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The processes that one process monitors, each once. */
final class Watched {
    private final ProcessContext self;
    private final Map<ProcessId, MonitorRef> monitors = new HashMap<>();

    Watched(ProcessContext self) {
        this.self = self;
    }

    void watch(ProcessId process) {
        monitors.computeIfAbsent(process, self::monitor);
    }

    /** These and no others. */
    void watchOnly(Collection<ProcessId> processes) {
        Set<ProcessId> others = new HashSet<>(monitors.keySet());
        others.removeAll(processes);
        others.forEach(this::leaveAlone);
        processes.forEach(this::watch);
    }

    void leaveAlone(ProcessId process) {
        MonitorRef ref = monitors.remove(process);
        if (ref != null) {
            self.unmonitor(ref);
        }
    }

    /** Its monitor fired. */
    void forget(ProcessId process) {
        monitors.remove(process);
    }
}
