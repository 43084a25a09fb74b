package io.remotable.benchmarks.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;

/** This side of a measurement, and a lane to each endpoint of the other side, in the order of their roles. */
final class Meeting implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Endpoint endpoint;
    private final Closing otherSide;
    private final Loop loop;
    private final int[] ports;
    private final List<Lane> lanes = new ArrayList<>();
    private final long metAt;

    private Meeting(Endpoint endpoint, Closing otherSide, int count) {
        this.endpoint = endpoint;
        this.otherSide = otherSide;
        ports = new int[count];
        loop = new Loop(endpoint, this::greeted);
        cycleUntil(() -> Arrays.stream(ports).allMatch(port -> port > 0), "nobody greets");
        metAt = System.nanoTime();
        Arrays.stream(ports).mapToObj(endpoint::open).forEach(lanes::add);
        cycleUntil(() -> lanes.stream().allMatch(Lane::isConnected), "nobody listens any more");
    }

    /** Starts the other side, and waits until it is there. */
    static Meeting of(Endpoint.Kind kind, OtherSide.Starter starter, String... roles) throws Exception {
        Endpoint endpoint = kind.open();
        Closing otherSide = () -> {};
        try {
            otherSide = starter.start(kind, endpoint.port(), List.of(roles));
            return new Meeting(endpoint, otherSide, roles.length);
        } catch (Exception e) {
            endpoint.close();
            otherSide.close();
            throw e;
        }
    }

    /** Many of one role. */
    static String[] times(int count, String role) {
        return Collections.nCopies(count, role).toArray(String[]::new);
    }

    private void greeted(DirectBuffer buffer, int offset, int length) {
        ports[Frame.lane(buffer, offset)] = (int) Frame.number(buffer, offset);
    }

    private void cycleUntil(BooleanSupplier condition, String failure) {
        long hopeless = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            loop.cycle();
            if (System.nanoTime() - hopeless > 0) {
                throw new IllegalStateException(failure + " within " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NANOS)
                        + " seconds; what the other side printed stands above");
            }
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Loop loop() {
        return loop;
    }

    Lane lane(int number) {
        return lanes.get(number);
    }

    /** When the last of the other side had sent something. */
    long metAt() {
        return metAt;
    }

    @Override
    public void close() {
        try {
            otherSide.close();
        } finally {
            endpoint.close();
        }
    }
}
