package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.process.Closures;
import io.remotable.process.RemoteFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every table has: the JDK's and the system's own types, and the functions of {@link Closures}. */
final class BuiltIns {
    private static final List<Codec<?>> PROCESS = List.of(IdCodecs.PROCESS_ID);

    private static final Map<String, List<Codec<?>>> PARAMETERS = Map.of(
            "remotable.link(ProcessId)", PROCESS,
            "remotable.unlink(ProcessId)", PROCESS,
            "remotable.relay(ProcessId)", PROCESS,
            "remotable.send(ProcessId,Object)", List.of(IdCodecs.PROCESS_ID, AnyCodec.INSTANCE),
            "remotable.expect(Class)", List.of(TypeCodec.INSTANCE));

    private static final List<Codec<?>> CODECS = allCodecs();
    private static final List<EntryPoint<?>> ENTRY_POINTS = allEntryPoints();

    private BuiltIns() {}

    static List<Codec<?>> codecs() {
        return CODECS;
    }

    static List<EntryPoint<?>> entryPoints() {
        return ENTRY_POINTS;
    }

    /** The entry point of a function of {@link Closures}, or null. */
    static @Nullable EntryPoint<?> entryPoint(String label) {
        for (EntryPoint<?> entryPoint : ENTRY_POINTS) {
            if (entryPoint.label().equals(label)) {
                return entryPoint;
            }
        }
        return null;
    }

    private static List<Codec<?>> allCodecs() {
        List<Codec<?>> all = new ArrayList<>(Codecs.all());
        all.addAll(ProcessCodecs.all());
        return List.copyOf(all);
    }

    private static List<EntryPoint<?>> allEntryPoints() {
        return Closures.functions().stream()
                .<EntryPoint<?>>map(BuiltIns::entryPoint)
                .toList();
    }

    @SuppressWarnings("unchecked") // a result of Void is null, and the others are of any type
    private static EntryPoint<?> entryPoint(RemoteFunction<?> function) {
        String label = function.label();
        Codec<?> result = label.startsWith("remotable.expect(") ? AnyCodec.INSTANCE : Codecs.UNIT;
        int signature = label.indexOf('(');
        return new EntryPoint<>(
                label.substring(0, signature),
                label.substring(signature),
                PARAMETERS.getOrDefault(label, List.of()),
                (Codec<Object>) result,
                function::invoke);
    }
}
