package io.remotable.samples.chat;

import io.remotable.process.MonitorRef;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import java.util.LinkedHashMap;
import java.util.Map;

/** The other servers that this one is in contact with: each is monitored, so that the loss of contact is always heard of. */
final class Peers {
    private final ProcessContext self;
    private final Map<ProcessId, MonitorRef> monitors = new LinkedHashMap<>();

    Peers(ProcessContext self) {
        this.self = self;
    }

    boolean contains(ProcessId server) {
        return monitors.containsKey(server);
    }

    /**
     * Begins contact. The monitor comes first: it is of the connection that messages will take or of one before it, so that
     * none can be lost without a notice.
     */
    void add(ProcessId server) {
        monitors.put(server, self.monitor(server));
        self.reconnect(server);
    }

    /** Ends contact; false when the notice is of a contact before this one. */
    boolean remove(ProcessMonitorNotification notice) {
        return monitors.remove(notice.process(), notice.ref());
    }

    void sendAll(ServerMessage message) {
        monitors.keySet().forEach(server -> self.send(server, message));
    }
}
