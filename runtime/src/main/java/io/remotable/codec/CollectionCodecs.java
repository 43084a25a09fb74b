package io.remotable.codec;

import io.remotable.process.CodecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codecs of collections and optionals. */
final class CollectionCodecs {
    private CollectionCodecs() {}

    /** Isolates one element of a collection or optional. */
    private static <T> T isolated(Codec<T> codec, @Nullable T element, Codec<?> whole) {
        if (element == null) {
            throw new CodecException(whole.name() + " contains null, and null does not travel. Leave it out.");
        }
        return codec.isolate(element);
    }

    /** A codec whose values hold those of other codecs, and are one field each. */
    abstract static class Compound<T> implements Codec<T> {
        private final Class<? super T> type;
        private final String kind;
        private final List<Codec<?>> parts;

        Compound(Class<? super T> type, String kind, List<Codec<?>> parts) {
            this.type = type;
            this.kind = kind;
            this.parts = parts;
        }

        @Override
        public final Class<? super T> type() {
            return type;
        }

        @Override
        public final String name() {
            return kind + "<" + String.join(",", parts.stream().map(Codec::name).toList()) + ">";
        }

        @Override
        public final String shape() {
            return kind;
        }

        @Override
        public final List<Codec<?>> parts() {
            return parts;
        }

        @Override
        public final void encode(FieldWriter out, T value) {
            write(out, FieldWriter.ELEMENT, value);
        }

        @Override
        public final T decode(FieldReader in) {
            return read(in, FieldWriter.ELEMENT);
        }

        @Override
        public final String toString() {
            return name();
        }
    }

    static final class OptionalCodec<T> extends Compound<Optional<T>> {
        private final Codec<T> value;

        OptionalCodec(Codec<T> value) {
            super(Optional.class, "optional", List.of(value));
            this.value = value;
        }

        @Override
        public void write(FieldWriter out, String field, Optional<T> optional) {
            out.optional(field, optional, value);
        }

        @Override
        public Optional<T> read(FieldReader in, String field) {
            return in.optional(field, value);
        }

        @Override
        public Optional<T> isolate(Optional<T> optional) {
            if (Scalar.present(this, optional).isEmpty()) {
                return optional;
            }
            T before = optional.get();
            T after = value.isolate(before);
            return Frozen.same(after, before) ? optional : Optional.of(after);
        }
    }

    static final class ListCodec<T> extends Compound<List<T>> {
        private final Codec<T> element;

        ListCodec(Codec<T> element) {
            super(List.class, "list", List.of(element));
            this.element = element;
        }

        @Override
        public void write(FieldWriter out, String field, List<T> list) {
            out.sequence(field, list, element);
        }

        @Override
        public List<T> read(FieldReader in, String field) {
            return in.sequence(field, element);
        }

        @Override
        public List<T> isolate(List<T> list) {
            List<T> copy = new ArrayList<>(Scalar.present(this, list).size());
            boolean same = Frozen.is(list);
            for (T before : list) {
                T after = isolated(element, before, this);
                same &= Frozen.same(after, before);
                copy.add(after);
            }
            return same ? list : List.copyOf(copy);
        }
    }

    static final class SetCodec<T> extends Compound<Set<T>> {
        private final Codec<T> element;

        SetCodec(Codec<T> element) {
            super(Set.class, "set", List.of(element));
            this.element = element;
        }

        @Override
        public void write(FieldWriter out, String field, Set<T> set) {
            out.sequence(field, set, element);
        }

        @Override
        public Set<T> read(FieldReader in, String field) {
            return Frozen.set(new LinkedHashSet<>(in.sequence(field, element)));
        }

        @Override
        public Set<T> isolate(Set<T> set) {
            Set<T> copy =
                    LinkedHashSet.newLinkedHashSet(Scalar.present(this, set).size());
            boolean same = Frozen.is(set);
            for (T before : set) {
                T after = isolated(element, before, this);
                same &= Frozen.same(after, before);
                copy.add(after);
            }
            return same ? set : Frozen.set(copy);
        }
    }

    static final class MapCodec<K, V> extends Compound<Map<K, V>> {
        private final Codec<K> key;
        private final Codec<V> value;

        MapCodec(Codec<K> key, Codec<V> value) {
            super(Map.class, "map", List.of(key, value));
            this.key = key;
            this.value = value;
        }

        @Override
        public void write(FieldWriter out, String field, Map<K, V> map) {
            out.map(field, map, key, value);
        }

        @Override
        public Map<K, V> read(FieldReader in, String field) {
            return in.map(field, key, value);
        }

        @Override
        public Map<K, V> isolate(Map<K, V> map) {
            Map<K, V> copy =
                    LinkedHashMap.newLinkedHashMap(Scalar.present(this, map).size());
            boolean same = Frozen.is(map);
            for (Map.Entry<K, V> entry : map.entrySet()) {
                K name = isolated(key, entry.getKey(), this);
                V after = isolated(value, entry.getValue(), this);
                same &= Frozen.same(name, entry.getKey()) && Frozen.same(after, entry.getValue());
                copy.put(name, after);
            }
            return same ? map : Frozen.map(copy);
        }
    }
}
