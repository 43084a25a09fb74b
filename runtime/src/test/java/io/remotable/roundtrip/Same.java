package io.remotable.roundtrip;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Equality that looks into arrays, which records compare by identity. */
final class Same {
    private Same() {}

    static boolean same(Object one, Object other) {
        if (one instanceof Record && one.getClass() == other.getClass()) {
            return sameComponents(one, other);
        }
        if (one instanceof Optional<?> left && other instanceof Optional<?> right) {
            return left.isPresent() == right.isPresent() && (left.isEmpty() || same(left.get(), right.get()));
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            return sameElements(left.keySet(), right.keySet()) && sameElements(left.values(), right.values());
        }
        if (one instanceof Collection<?> left && other instanceof Collection<?> right) {
            return sameElements(left, right);
        }
        return Objects.deepEquals(one, other);
    }

    private static boolean sameElements(Collection<?> left, Collection<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<?> others = right.iterator();
        for (Object each : left) {
            if (!same(each, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameComponents(Object one, Object other) {
        try {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                Object left = component.getAccessor().invoke(one);
                Object right = component.getAccessor().invoke(other);
                if (!same(left, right)) {
                    return false;
                }
            }
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
