package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.codec.PeerRegistry;
import io.remotable.codec.StableId;
import io.remotable.codec.WireFormat;
import io.remotable.node.peer.Connection;
import io.remotable.process.ChannelClosure;
import io.remotable.process.OtherLayoutException;
import io.remotable.table.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a peer of another build does not run a closure (rule 4.2), as a {@code SpawnException} tells it. */
final class Obstacles {
    private static final String SAME_BUILD = " Run the same build on both nodes.";

    private final NodeCore node;

    Obstacles(NodeCore node) {
        this.node = node;
    }

    /** Why a peer cannot run the code, as far as is known; null when it can. */
    @Nullable
    String at(Connection peer, Object code) {
        PeerRegistry known = peer.otherBuild();
        if (known == null || !known.isTold()) {
            return null;
        }
        for (String label : Labels.of(code)) {
            if (known.lacks(StableId.of(label))) {
                return lacking(label);
            }
            if (known.differs(StableId.of(label))) {
                return differing(known, label);
            }
        }
        String elements = code instanceof ChannelClosure<?> closure ? otherElements(known, closure) : null;
        return elements == null ? null : otherFields(elements) + "." + SAME_BUILD;
    }

    static String lacking(String label) {
        return "it does not know the entry point " + label + ". Run the same build there, or add "
                + "the class that declares it to its class path.";
    }

    /** Why a closure that was sent all the same is refused. */
    String differing(Connection peer, OtherLayoutException other) {
        PeerRegistry known = peer.otherBuild();
        return known == null ? other.ofItsBuild() : differing(known, other.name());
    }

    /** By the label of an entry point, or the name of a type. */
    private String differing(PeerRegistry known, String name) {
        EntryPoint<?> entryPoint = node.table().function(StableId.of(name));
        if (entryPoint == null || !entryPoint.label().equals(name)) {
            return otherFields(name) + "." + SAME_BUILD;
        }
        List<Codec<?>> codecs = new ArrayList<>(entryPoint.parameters());
        codecs.add(entryPoint.result());
        List<String> types = known.disagreements(codecs);
        return types.isEmpty()
                ? "its build has other types in what the entry point " + name + " takes or returns." + SAME_BUILD
                : otherFields(String.join(", ", types)) + ", which the entry point " + name + " takes or returns."
                        + SAME_BUILD;
    }

    private static String otherFields(String types) {
        return "its build has other fields, or another order of them, in " + types;
    }

    /** Refuses a channel whose elements would be dropped as they arrive. */
    void checkElements(Connection peer, ChannelClosure<?> closure) {
        PeerRegistry known = peer.otherBuild();
        String elements = known == null ? null : otherElements(known, closure);
        if (elements != null) {
            throw OtherLayoutException.ofType(elements);
        }
    }

    private @Nullable String otherElements(PeerRegistry known, ChannelClosure<?> closure) {
        String type = node.table().codec(closure.element()).name();
        return node.settings().format() != WireFormat.COMPACT || known.agreesOn(type) ? null : type;
    }
}
