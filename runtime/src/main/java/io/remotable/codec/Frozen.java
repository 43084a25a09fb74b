package io.remotable.codec;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collections that nobody can change any more and that keep their order, and the question whether one is such. */
final class Frozen {
    private static final List<Class<?>> LISTS =
            List.of(List.of().getClass(), List.of("").getClass());
    private static final List<Class<?>> SETS =
            List.of(OrderedSet.class, Set.of().getClass(), Set.of("").getClass());
    private static final List<Class<?>> MAPS =
            List.of(OrderedMap.class, Map.of().getClass(), Map.of("", "").getClass());

    private Frozen() {}

    /** Initialises this class while there is stack left: a reader may need it deep in a value for the first time. */
    static void load() {}

    static boolean is(List<?> list) {
        return LISTS.contains(list.getClass());
    }

    static boolean is(Set<?> set) {
        return SETS.contains(set.getClass());
    }

    static boolean is(Map<?, ?> map) {
        return MAPS.contains(map.getClass());
    }

    /** Whether a value was isolated by handing it over. */
    @SuppressWarnings("ReferenceEquality") // a copy may well be equal
    static boolean same(Object after, Object before) {
        return after == before;
    }

    /** Takes over a set with an order; the caller forgets it. */
    static <T> Set<T> set(Set<T> ordered) {
        return ordered.isEmpty() ? Set.of() : new OrderedSet<>(ordered);
    }

    /** Takes over a map with an order; the caller forgets it. */
    static <K, V> Map<K, V> map(Map<K, V> ordered) {
        return ordered.isEmpty() ? Map.of() : new OrderedMap<>(ordered);
    }

    private static final class OrderedSet<T> extends AbstractSet<T> {
        private final Set<T> elements;

        OrderedSet(Set<T> elements) {
            this.elements = Collections.unmodifiableSet(elements);
        }

        @Override
        public Iterator<T> iterator() {
            return elements.iterator();
        }

        @Override
        public int size() {
            return elements.size();
        }

        @Override
        public boolean contains(Object element) {
            return elements.contains(element);
        }

        @Override
        public boolean addAll(Collection<? extends T> more) {
            return elements.addAll(more);
        }

        @Override
        public boolean remove(Object element) {
            return elements.remove(element);
        }

        @Override
        public boolean removeAll(Collection<?> some) {
            return elements.removeAll(some);
        }

        @Override
        public boolean retainAll(Collection<?> some) {
            return elements.retainAll(some);
        }

        @Override
        public boolean removeIf(Predicate<? super T> condition) {
            return elements.removeIf(condition);
        }

        @Override
        public void clear() {
            elements.clear();
        }
    }

    private static final class OrderedMap<K, V> extends AbstractMap<K, V> {
        private final Map<K, V> entries;

        OrderedMap(Map<K, V> entries) {
            this.entries = Collections.unmodifiableMap(entries);
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return entries.entrySet();
        }

        @Override
        public @Nullable V get(Object key) {
            return entries.get(key);
        }

        @Override
        public boolean containsKey(Object key) {
            return entries.containsKey(key);
        }

        @Override
        public void putAll(Map<? extends K, ? extends V> more) {
            entries.putAll(more);
        }

        @Override
        public @Nullable V remove(Object key) {
            return entries.remove(key);
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }
}
