package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.StableId;
import io.remotable.process.RemotableException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/** Numbers that tell whether two nodes mean the same by a type, and whether they know the same things. */
final class Schemas {
    private static final String SEPARATOR = "\n";
    private static final int LONGEST_NAME = Messages.LONGEST_NAME;
    private static final Map<Codec<?>, Long> HASHES = Collections.synchronizedMap(new WeakHashMap<>());

    private Schemas() {}

    /**
     * The hash of a type with all that it is made of. A type counts once, so that recursive ones end; what it refers to
     * is named in its own line, so that the lines together tell the whole graph.
     */
    static long hash(Codec<?> codec) {
        Long known = HASHES.get(codec);
        if (known == null) {
            known = compute(codec);
            HASHES.put(codec, known);
        }
        return known;
    }

    private static long compute(Codec<?> root) {
        SortedSet<String> lines = new TreeSet<>();
        Deque<Codec<?>> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Codec<?> codec = open.remove();
            if (codec.name().length() > LONGEST_NAME) {
                throw new RemotableException(root.name() + " is made of types without end: generic types contain each"
                        + " other, with ever longer arguments. Give one of them an argument that does not grow.");
            }
            if (lines.add(line(codec))) {
                open.addAll(codec.parts());
            }
        }
        return StableId.of(line(root) + SEPARATOR + String.join(SEPARATOR, lines));
    }

    private static String line(Codec<?> codec) {
        return codec.parts().stream()
                .map(Codec::name)
                .sorted()
                .collect(Collectors.joining(" ", codec.name() + " " + codec.shape() + " ", ""));
    }

    /** The hash of an entry point with the types of its parameters and result. */
    static long hash(EntryPoint<?> entryPoint) {
        return StableId.of(line(entryPoint));
    }

    private static String line(EntryPoint<?> entryPoint) {
        return entryPoint.parameters().stream()
                .map(parameter -> Long.toHexString(hash(parameter)))
                .collect(Collectors.joining(
                        " ", "function " + entryPoint.label() + " ", " " + hash(entryPoint.result())));
    }

    /** The same for the same entry points and types in whatever order. */
    static long fingerprint(Collection<EntryPoint<?>> entryPoints, Collection<Codec<?>> codecs) {
        SortedSet<String> lines = new TreeSet<>();
        for (EntryPoint<?> entryPoint : entryPoints) {
            lines.add(line(entryPoint));
        }
        for (Codec<?> codec : codecs) {
            lines.add("type " + codec.name() + " " + Long.toHexString(hash(codec)));
        }
        return StableId.of(String.join(SEPARATOR, lines));
    }
}
