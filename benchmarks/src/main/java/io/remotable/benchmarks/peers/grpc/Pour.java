package io.remotable.benchmarks.peers.grpc;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Streams loads for a time, as many as gRPC's own flow control lets through, until the server has told how many
 * they were.
 */
final class Pour implements ClientResponseObserver<byte[], Ball> {
    private static final long PATIENCE = 60;
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 64;

    private final CompletableFuture<Long> arrived = new CompletableFuture<>();
    private final byte[] load;
    private final long began = System.nanoTime();
    private final long over;
    private boolean complete;

    private Pour(byte[] load, Duration time) {
        this.load = load;
        this.over = began + time.toNanos();
    }

    /** Once to warm up, then once more. */
    static Figures measure(int bytes, Span span) throws Exception {
        try (Client client = Client.start()) {
            pour(client, bytes, span.warmUp());
            return Figures.rate(pour(client, bytes, span.measured())).with("bytes", bytes);
        }
    }

    private static double pour(Client client, int bytes, Duration time) throws Exception {
        Pour pour = new Pour(new byte[bytes], time);
        ClientCalls.asyncClientStreamingCall(client.call(Service.POUR), pour);
        long count = pour.arrived.get(time.toSeconds() + PATIENCE, TimeUnit.SECONDS);
        return (double) count * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - pour.began);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<byte[]> loads) {
        loads.setOnReadyHandler(() -> send(loads));
    }

    private void send(ClientCallStreamObserver<byte[]> loads) {
        while (!complete && loads.isReady()) {
            for (int i = 0; i < BETWEEN_LOOKS_AT_THE_CLOCK && loads.isReady(); i++) {
                loads.onNext(load);
            }
            if (System.nanoTime() - over >= 0) {
                complete = true;
                loads.onCompleted();
            }
        }
    }

    @Override
    public void onNext(Ball count) {
        arrived.complete(count.number());
    }

    @Override
    public void onError(Throwable lost) {
        arrived.completeExceptionally(lost);
    }

    @Override
    public void onCompleted() {}
}
