package io.remotable.codec;

import io.remotable.process.OtherLayoutException;
import io.remotable.process.RemoteFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types and functions of this node as a peer of another build knows them. As a registry it finds what both lay out the
 * same, and refuses what the peer writes otherwise, since its compact bytes would be misread (rule 1.7).
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class PeerRegistry implements CodecRegistry {
    /**
     * What a peer told of its table, as far as it matters here.
     *
     * @param functions     the numbers of this node's functions that the peer has
     * @param sameFunctions of those, the ones whose parameters and results are laid out the same there
     * @param sameTypes     the numbers of this node's types that are laid out the same there
     * @param otherNames    the names, by number, of types that this node lacks
     */
    public record Told(
            Set<Long> functions, Set<Long> sameFunctions, Set<Long> sameTypes, Map<Long, String> otherNames) {}

    private final CodecRegistry own;
    private final @Nullable Told told;
    private final CodecRegistry lenient = new Lenient();

    /**
     * For a peer.
     *
     * @param own  the types and functions of this node
     * @param told what the peer told; null when it told nothing yet, so that no type counts as the same
     */
    public PeerRegistry(CodecRegistry own, @Nullable Told told) {
        this.own = own;
        this.told = told;
    }

    /**
     * The same peer before it told anything, and after it is gone.
     *
     * @return a registry that keeps nothing of what the peer told
     */
    public PeerRegistry untold() {
        return new PeerRegistry(own, null);
    }

    /**
     * Whether the peer told what it knows.
     *
     * @return false before
     */
    public boolean isTold() {
        return told != null;
    }

    /**
     * Whether the peer is known to lack a function.
     *
     * @param functionId the {@link StableId} of its label
     * @return false when the peer has it, or told nothing yet
     */
    public boolean lacks(long functionId) {
        return told != null && !told.functions().contains(functionId);
    }

    /**
     * Whether a function that the peer has is known to take or return values of another layout there.
     *
     * @param functionId the {@link StableId} of its label
     * @return false when it does not, or when the peer lacks it or told nothing yet
     */
    public boolean differs(long functionId) {
        return told != null
                && told.functions().contains(functionId)
                && !told.sameFunctions().contains(functionId);
    }

    /**
     * Whether compact values of a type of this node can be exchanged with the peer.
     *
     * @param typeName the stable name of the type
     * @return false when the peer lays it out otherwise, lacks it or told nothing yet
     */
    public boolean agreesOn(String typeName) {
        return told != null && told.sameTypes().contains(StableId.of(typeName));
    }

    /**
     * The message types on which this node and the peer do not agree, among some and what they are made of.
     *
     * @param roots the codecs to begin with
     * @return the stable names, those of the roots first; only of types that are messages themselves
     */
    public List<String> disagreements(Collection<? extends Codec<?>> roots) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Codec<?>> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Codec<?> codec = open.remove();
            String name = codec.name();
            if (seen.add(name)) {
                open.addAll(codec.parts());
                if (own.codec(StableId.of(name)) != null && !agreesOn(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /**
     * The name of a type that the peer has and this node lacks.
     *
     * @param typeId the {@link StableId} of the name
     * @return the name, or null when the peer did not tell it
     */
    public @Nullable String nameOf(long typeId) {
        return told == null ? null : told.otherNames().get(typeId);
    }

    /**
     * What to read the peer's values with.
     *
     * @param format their format
     * @return this for compact ones; for self-describing ones a registry that knows all of this node's types, and gives this
     *     one to the compact values inside them
     */
    public CodecRegistry registry(WireFormat format) {
        return format == WireFormat.COMPACT ? this : lenient;
    }

    /**
     * What to read a value with that is inside another one.
     *
     * @param outer  what the outer one is read with
     * @param format the format of the inner one
     * @return {@link #registry} of the peer that sent both; the outer registry when that peer's build is this node's
     */
    public static CodecRegistry inside(CodecRegistry outer, WireFormat format) {
        return switch (outer) {
            case PeerRegistry peer -> peer.registry(format);
            case Lenient lenient -> lenient.peer().registry(format);
            default -> outer;
        };
    }

    @Override
    public <T> Codec<T> codec(Class<T> type) {
        return own.codec(type);
    }

    @Override
    public @Nullable Codec<?> codec(long typeId) {
        Codec<?> codec = own.codec(typeId);
        if (codec != null && (told == null || !told.sameTypes().contains(typeId))) {
            throw OtherLayoutException.ofType(codec.name());
        }
        return codec;
    }

    @Override
    public @Nullable RemoteFunction<?> function(long functionId) {
        RemoteFunction<?> function = own.function(functionId);
        if (function != null && (told == null || !told.sameFunctions().contains(functionId))) {
            throw OtherLayoutException.ofFunction(function.label());
        }
        return function;
    }

    /** For values that name their fields. */
    private final class Lenient implements CodecRegistry {
        PeerRegistry peer() {
            return PeerRegistry.this;
        }

        @Override
        public <T> Codec<T> codec(Class<T> type) {
            return own.codec(type);
        }

        @Override
        public @Nullable Codec<?> codec(long typeId) {
            return own.codec(typeId);
        }

        @Override
        public @Nullable RemoteFunction<?> function(long functionId) {
            return own.function(functionId);
        }
    }
}
