package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.StableId;
import io.remotable.process.NotRemotableException;
import io.remotable.process.RemotableException;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The entry points and message types that a node knows. What a peer can make this node run or decode is what stands
 * here, and nothing else (rule 8.5).
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class RemoteTable implements CodecRegistry {
    private final Map<Long, EntryPoint<?>> entryPoints;
    private final Long2ObjectHashMap<Codec<?>> codecsById = new Long2ObjectHashMap<>();
    private final IdentityHashMap<Class<?>, Codec<?>> codecsByClass = new IdentityHashMap<>();
    private final IdentityHashMap<Codec<?>, Long> idsByCodec = new IdentityHashMap<>();
    private volatile @Nullable Long fingerprint;

    private RemoteTable(Builder builder) {
        this.entryPoints = Map.copyOf(builder.entryPoints);
        builder.codecsByClass.forEach(codecsByClass::put);
        builder.codecsById.forEach((id, codec) -> {
            codecsById.put(id, codec);
            idsByCodec.put(codec, id);
        });
    }

    /**
     * Everything that the annotation processor left on the class path or module path of this program. Found once per
     * class loader.
     *
     * @return the table
     * @throws RemotableException when two types or methods share a stable name
     */
    public static RemoteTable discover() {
        return Discovery.discover();
    }

    /**
     * A table of several, with the system's own types. Cloud Haskell's {@code __remoteTable . initRemoteTable}.
     *
     * @param parts the tables, for example {@code PingsClosures.remoteTable()}
     * @return all of them together
     * @throws RemotableException when two types or methods share a stable name
     */
    public static RemoteTable of(RemoteTable... parts) {
        Builder builder = builder();
        for (RemoteTable part : parts) {
            builder.add(part);
        }
        return builder.build();
    }

    /**
     * A table that is put together piece by piece. It starts with the system's own types.
     *
     * @return the builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A number that differs whenever entry points, types or their layouts do. Nodes compare it when they connect.
     *
     * @return the fingerprint
     */
    public long fingerprint() {
        Long known = fingerprint;
        if (known == null) {
            known = Schemas.fingerprint(entryPoints.values(), codecsById.values());
            fingerprint = known;
        }
        return known;
    }

    /**
     * The entry points.
     *
     * @return all of them, in no order
     */
    public Collection<EntryPoint<?>> entryPoints() {
        return entryPoints.values();
    }

    /**
     * The codecs of the message types.
     *
     * @return all of them, in no order
     */
    public Collection<Codec<?>> codecs() {
        return codecsById.values();
    }

    /**
     * The number by which a type of this table travels.
     *
     * @param codec its codec
     * @return the {@link StableId} of its name
     */
    public long typeId(Codec<?> codec) {
        Long id = idsByCodec.get(codec);
        return id != null ? id : StableId.of(codec.name());
    }

    @Override
    public @Nullable EntryPoint<?> function(long functionId) {
        return entryPoints.get(functionId);
    }

    @Override
    public @Nullable Codec<?> codec(long typeId) {
        return codecsById.get(typeId);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Codec<T> codec(Class<T> type) {
        Codec<?> codec = codecsByClass.get(type);
        if (codec == null) {
            codec = inherited(type);
        }
        return (Codec<T>) codec;
    }

    /** A constant with a body of its own is of an anonymous class; so is the value of an open library type. */
    private Codec<?> inherited(Class<?> type) {
        for (Class<?> above = type.getSuperclass();
                above != null && above != Object.class;
                above = above.getSuperclass()) {
            Codec<?> codec = codecsByClass.get(above);
            if (codec != null) {
                return codec;
            }
        }
        throw new NotRemotableException(type, NotRemotable.explain(type));
    }

    /** Puts a table together. For one thread. */
    public static final class Builder {
        private final Map<Long, EntryPoint<?>> entryPoints = new HashMap<>();
        private final Map<Long, Codec<?>> codecsById = new HashMap<>();
        private final Map<Class<?>, Codec<?>> codecsByClass = new HashMap<>();
        private final Map<Long, String> names = new TreeMap<>();

        private Builder() {
            BuiltIns.codecs().forEach(this::codec);
            BuiltIns.entryPoints().forEach(this::entryPoint);
        }

        /**
         * Adds an entry point.
         *
         * @param entryPoint the entry point
         * @return this
         * @throws RemotableException when another one has its name
         */
        public Builder entryPoint(EntryPoint<?> entryPoint) {
            claim(entryPoint.id(), entryPoint.label());
            EntryPoint<?> before = entryPoints.put(entryPoint.id(), entryPoint);
            if (before != null && before != entryPoint) {
                throw clash(
                        entryPoint.label(),
                        "entry points (of " + before.declaredBy() + " and " + entryPoint.declaredBy() + ")");
            }
            return this;
        }

        /**
         * Adds a message type.
         *
         * @param codec its codec
         * @return this
         * @throws RemotableException when another type has its name
         */
        public Builder codec(Codec<?> codec) {
            long id = StableId.of(codec.name());
            claim(id, codec.name());
            Codec<?> before = codecsById.put(id, codec);
            if (before != null && before.type() != codec.type()) {
                throw clash(
                        codec.name(),
                        "types (" + before.type().getName() + " and "
                                + codec.type().getName() + ")");
            }
            codecsByClass.put(codec.type(), codec);
            return this;
        }

        /**
         * Adds all that a table has.
         *
         * @param part the table
         * @return this
         * @throws RemotableException when two types or methods share a stable name
         */
        @SuppressWarnings("ReferenceEquality") // to link the equals of a record takes milliseconds of every start
        public Builder add(RemoteTable part) {
            part.codecsById.forEach((id, codec) -> {
                if (codec != codecsById.get(id)) {
                    codec(codec);
                }
            });
            part.entryPoints.values().forEach(this::entryPoint);
            return this;
        }

        /**
         * The table.
         *
         * @return a table of what was added so far
         */
        public RemoteTable build() {
            return new RemoteTable(this);
        }

        private void claim(long id, String name) {
            String before = names.put(id, name);
            if (before != null && !before.equals(name)) {
                throw new RemotableException("the stable names " + before + " and " + name
                        + " have the same number. Give one of them another name: @Remotable(\"…\").");
            }
        }

        private static RemotableException clash(String name, String what) {
            return new RemotableException("two " + what + " share the stable name " + name
                    + ". Give one of them another name: @Remotable(\"…\").");
        }
    }
}
