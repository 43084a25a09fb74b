package io.remotable.transport.memory;

import io.remotable.transport.FrameHandler;
import java.util.ArrayDeque;
import java.util.Queue;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** One connection of a link: what was sent and not yet polled. Guarded by the network's lock. */
final class Stream {
    private static final int OVERHEAD = 32;

    final long id;
    final MemoryLink link;
    final MemoryTransport receiver;
    private final int capacity;
    private final Queue<Frame> frames = new ArrayDeque<>();
    private int bytes;
    private long lastDueAt = System.nanoTime();
    private boolean told;
    private boolean ended;
    private boolean dropped;
    private boolean refused;

    Stream(long id, MemoryLink link, MemoryTransport receiver, int capacity) {
        this.id = id;
        this.link = link;
        this.receiver = receiver;
        this.capacity = capacity;
    }

    /** Takes a frame unless there is no room. */
    boolean add(DirectBuffer buffer, int offset, int length, long delayNanos) {
        if (bytes > 0 && bytes + length + OVERHEAD > capacity) {
            refused = true;
            return false;
        }
        UnsafeBuffer copy = new UnsafeBuffer(new byte[length]);
        copy.putBytes(0, buffer, offset, length);
        long now = System.nanoTime();
        lastDueAt = lastDueAt - now > delayNanos ? lastDueAt : now + delayNanos;
        frames.add(new Frame(copy, lastDueAt));
        bytes += length + OVERHEAD;
        return true;
    }

    /** Whether it refused a frame and has not taken in enough since. */
    boolean isFull() {
        return refused;
    }

    /** The sender closed it: it ends after what it holds. */
    void end() {
        ended = true;
    }

    /** Contact was lost: it ends now. */
    void drop() {
        frames.clear();
        bytes = 0;
        ended = true;
        dropped = true;
    }

    /** Whether all was polled, the end too, or nobody was ever told that it began. */
    boolean isOver() {
        return ended && frames.isEmpty() && !told;
    }

    /**
     * When there is something to take.
     *
     * @return nanoseconds from now, 0 or less for at once, {@link Long#MAX_VALUE} for never
     */
    long readyIn(long now) {
        if (isOver() || !dropped && !link.isAudible()) {
            return Long.MAX_VALUE;
        }
        Frame head = frames.peek();
        if (!told || head == null) {
            return !told || ended ? 0 : Long.MAX_VALUE;
        }
        return head.dueAt - now;
    }

    /** What comes next: the beginning, a frame or the end. Only when {@link #readyIn} says so. */
    Delivery take() {
        if (!told) {
            told = true;
            return new Delivery(id, link.source().toString(), null);
        }
        Frame head = frames.poll();
        if (head == null) {
            told = false;
            return new Delivery(id, null, null);
        }
        bytes -= head.bytes.capacity() + OVERHEAD;
        if (refused && bytes <= capacity / 2) {
            refused = false;
            link.wakeSender();
        }
        return new Delivery(id, null, head.bytes);
    }

    private record Frame(DirectBuffer bytes, long dueAt) {}

    /** A call of the handler; without a source and a frame it is the end. */
    record Delivery(
            long stream, @Nullable String source, @Nullable DirectBuffer frame) {
        void to(FrameHandler handler) {
            if (frame != null) {
                handler.onFrame(stream, frame, 0, frame.capacity());
            } else if (source != null) {
                handler.onStreamOpened(stream, source);
            } else {
                handler.onStreamClosed(stream);
            }
        }
    }
}
