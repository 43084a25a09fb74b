package io.remotable.samples.kv.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides what may be long into messages that are not. */
final class Batches {
    private static final int MOST_ITEMS = 4_096;
    private static final int MOST_CHARACTERS = 1 << 20;

    private Batches() {}

    /** At least one, the last of which may be empty; more characters in one only when it is one item. */
    static <T> List<List<T>> of(List<T> items, ToIntFunction<T> size) {
        List<List<T>> batches = new ArrayList<>();
        int start = 0;
        long characters = 0;
        for (int i = 0; i < items.size(); i++) {
            int next = size.applyAsInt(items.get(i));
            if (i > start && (i - start == MOST_ITEMS || characters + next > MOST_CHARACTERS)) {
                batches.add(List.copyOf(items.subList(start, i)));
                start = i;
                characters = 0;
            }
            characters += next;
        }
        batches.add(List.copyOf(items.subList(start, items.size())));
        return batches;
    }
}
