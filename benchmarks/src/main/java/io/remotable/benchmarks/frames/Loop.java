package io.remotable.benchmarks.frames;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The cycle of an endpoint's thread, which idles as that of a node does: it looks for work for 100 microseconds after the
 * last, then waits for the network.
 */
final class Loop {
    private static final long SPIN_NANOS = 100_000;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int FRAMES_PER_CYCLE = 64;

    private final Endpoint endpoint;
    private final Queue<Delayed> delayed = new ArrayDeque<>();
    private FrameSink sink;
    private IntSupplier duty = () -> 0;
    private long busyUntil = System.nanoTime();

    Loop(Endpoint endpoint, FrameSink sink) {
        this.endpoint = endpoint;
        this.sink = sink;
    }

    private record Delayed(Lane lane, UnsafeBuffer frame) {}

    /** Gets the frames from now on. */
    void deliverTo(FrameSink next) {
        sink = next;
    }

    /** Does something in every cycle; it tells how much. */
    void setDuty(IntSupplier next) {
        duty = next;
    }

    /** Sends now, or as soon as there is room; never waits. */
    void send(Lane lane, DirectBuffer buffer, int offset, int length) {
        if (!delayed.isEmpty() || !lane.offer(buffer, offset, length)) {
            byte[] frame = new byte[length];
            buffer.getBytes(offset, frame);
            delayed.add(new Delayed(lane, new UnsafeBuffer(frame)));
        }
    }

    void cycle() {
        int work = endpoint.poll(sink, FRAMES_PER_CYCLE) + sendDelayed() + duty.getAsInt();
        long now = System.nanoTime();
        if (work > 0) {
            busyUntil = now + SPIN_NANOS;
        } else if (now - busyUntil < 0) {
            Thread.yield();
        } else {
            endpoint.await(LONGEST_WAIT_NANOS);
        }
    }

    private int sendDelayed() {
        int sent = 0;
        Delayed next = delayed.peek();
        while (next != null && next.lane.offer(next.frame, 0, next.frame.capacity())) {
            delayed.remove();
            sent++;
            next = delayed.peek();
        }
        return sent;
    }
}
