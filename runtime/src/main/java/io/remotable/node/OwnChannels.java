package io.remotable.node;

import io.remotable.node.mailbox.TypedChannel;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a process, each for as long as somebody can still receive from it: until then its receiving end, or a
 * port made of it, is reachable. One thread adds; any thread looks up.
 */
final class OwnChannels {
    private static final class Entry extends WeakReference<TypedChannel<?>> {
        private final long number;

        Entry(TypedChannel<?> channel, ReferenceQueue<TypedChannel<?>> collected) {
            super(channel, collected);
            this.number = channel.id().channel();
        }
    }

    private final Map<Long, Entry> entries = new ConcurrentHashMap<>(4);
    private final ReferenceQueue<TypedChannel<?>> collected = new ReferenceQueue<>();

    void add(TypedChannel<?> channel) {
        forgetCollected();
        Entry entry = new Entry(channel, collected);
        entries.put(entry.number, entry);
    }

    /** The channel of a number; null when there was none, or nobody can receive from it any more. */
    @Nullable
    TypedChannel<?> get(long number) {
        Entry entry = entries.get(number);
        return entry == null ? null : entry.get();
    }

    private void forgetCollected() {
        for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
            entries.remove(((Entry) gone).number);
        }
    }

    int size() {
        return entries.size();
    }
}
