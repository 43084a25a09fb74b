package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.PeerRegistry;
import io.remotable.codec.StableId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a peer's table has in common with this node's. It keeps no more than this node's own table and a bounded
 * number of names are long, whatever the peer tells. For one thread.
 */
public final class TableComparison {
    private static final int MOST_CHARACTERS_OF_NAMES = 1 << 20;

    private final RemoteTable own;
    private final Set<Long> functions = new HashSet<>();
    private final Set<Long> sameFunctions = new HashSet<>();
    private final Set<Long> sameTypes = new HashSet<>();
    private final Map<Long, String> otherNames = new HashMap<>();
    private int charactersOfNames;

    /**
     * Knows nothing of the peer yet.
     *
     * @param own the table of this node
     */
    public TableComparison(RemoteTable own) {
        this.own = own;
    }

    /**
     * Compares entry points.
     *
     * @param theirs the {@linkplain Messages#schema(EntryPoint) hashes} of the peer's, by number
     */
    public void addFunctions(Map<Long, Long> theirs) {
        theirs.forEach((id, schema) -> {
            EntryPoint<?> entryPoint = own.function(id);
            if (entryPoint != null) {
                functions.add(id);
                if (schema == Schemas.hash(entryPoint)) {
                    sameFunctions.add(id);
                }
            }
        });
    }

    /**
     * Compares message types.
     *
     * @param theirs the {@linkplain Messages#schema(Codec) hashes} of the peer's, by stable name
     */
    public void addTypes(Map<String, Long> theirs) {
        theirs.forEach((name, schema) -> {
            long id = StableId.of(name);
            Codec<?> codec = own.codec(id);
            if (codec == null) {
                keep(id, name);
            } else if (codec.name().equals(name) && schema == Schemas.hash(codec)) {
                sameTypes.add(id);
            }
        });
    }

    private void keep(long id, String name) {
        charactersOfNames += Math.min(name.length(), MOST_CHARACTERS_OF_NAMES);
        if (charactersOfNames <= MOST_CHARACTERS_OF_NAMES) {
            otherNames.put(id, name);
        } else {
            charactersOfNames = MOST_CHARACTERS_OF_NAMES;
        }
    }

    /**
     * What was found.
     *
     * @return this node's types and entry points, as the peer knows them
     */
    public PeerRegistry result() {
        return new PeerRegistry(
                own,
                new PeerRegistry.Told(
                        Set.copyOf(functions),
                        Set.copyOf(sameFunctions),
                        Set.copyOf(sameTypes),
                        Map.copyOf(otherNames)));
    }
}
