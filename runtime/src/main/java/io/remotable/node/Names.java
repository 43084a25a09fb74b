package io.remotable.node;

import io.remotable.node.wire.Control;
import io.remotable.node.wire.Watch;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessRegistrationException;
import io.remotable.process.RegisterReply;
import io.remotable.process.SayMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of one node; owners may be of other nodes (rule 7.1). A name goes when its owner ends or contact with it is
 * lost: the node itself watches remote owners. From any thread.
 */
final class Names {
    private static final String RESERVED = "remotable.";

    private final NodeCore node;
    private final Map<String, ProcessId> owners = new ConcurrentHashMap<>();

    Names(NodeCore node) {
        this.node = node;
    }

    @Nullable
    ProcessId whereis(String name) {
        return owners.get(name);
    }

    List<String> of(ProcessId process) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().equals(process))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    int size() {
        return owners.size();
    }

    void register(String name, ProcessId process) {
        checkUsable(name, process);
        ProcessId owner = owners.putIfAbsent(name, process);
        if (owner != null) {
            throw new ProcessRegistrationException(
                    name, owner, "the name " + name + " is taken by " + owner + ". Use reregister to move it.");
        }
        registered(name, process);
    }

    void reregister(String name, ProcessId process) {
        checkUsable(name, process);
        ProcessId before = owners.computeIfPresent(name, (key, owner) -> process);
        if (before == null) {
            throw unknown(name);
        }
        registered(name, process);
    }

    void unregister(String name) {
        checkReserved(name);
        ProcessId owner = owners.remove(name);
        if (owner == null) {
            throw unknown(name);
        }
        node.events().publish(() -> new NodeEvent.Unregistered(owner, name));
    }

    /** Carries out what another node asked for. */
    RegisterReply apply(Control.Name request) {
        try {
            switch (request.operation()) {
                case REGISTER -> register(request.name(), request.process());
                case REREGISTER -> reregister(request.name(), request.process());
                case UNREGISTER -> unregister(request.name());
            }
            return new RegisterReply(request.name(), true, Optional.ofNullable(whereis(request.name())));
        } catch (ProcessRegistrationException refused) {
            return new RegisterReply(request.name(), false, refused.owner());
        }
    }

    /** Frees the names of a process that is no more. */
    void release(ProcessId process) {
        if (owners.isEmpty() || !owners.containsValue(process)) {
            return;
        }
        owners.forEach((name, owner) -> {
            if (owner.equals(process) && owners.remove(name, process)) {
                node.events().publish(() -> new NodeEvent.Unregistered(process, name));
                if (name.equals(SayMessage.LOGGER)) {
                    node.restoreLogger();
                }
            }
        });
    }

    private void registered(String name, ProcessId process) {
        node.events().publish(() -> new NodeEvent.Registered(process, name));
        if (process.node().equals(node.id())) {
            if (node.process(process) == null) {
                release(process);
            }
        } else {
            node.watches().beginForNode(new Watch(Watch.Kind.MONITOR, node.ownPid(), process, 0));
        }
    }

    /** Gives a name unless somebody has it. */
    void registerIfFree(String name, ProcessId process) {
        if (owners.putIfAbsent(name, process) == null) {
            registered(name, process);
        }
    }

    private void checkUsable(String name, ProcessId process) {
        checkReserved(name);
        if (process.node().equals(node.id()) && node.process(process) == null) {
            throw new ProcessRegistrationException(
                    name, owners.get(name), "cannot give the name " + name + " to " + process + ": it is not alive.");
        }
    }

    private void checkReserved(String name) {
        if (name.startsWith(RESERVED)) {
            throw new ProcessRegistrationException(
                    name,
                    owners.get(name),
                    "the name " + name + " is the system's. Choose one that does not start with " + RESERVED);
        }
    }

    private static ProcessRegistrationException unknown(String name) {
        return new ProcessRegistrationException(name, null, "the name " + name + " is not registered.");
    }
}
