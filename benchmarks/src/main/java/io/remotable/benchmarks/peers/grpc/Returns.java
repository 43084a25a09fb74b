package io.remotable.benchmarks.peers.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.LongConsumer;

/**
 * Takes the balls that come back.
 *
 * @param returned takes their numbers
 */
record Returns(LongConsumer returned) implements StreamObserver<Ball> {
    @Override
    public void onNext(Ball ball) {
        returned.accept(ball.number());
    }

    @Override
    public void onError(Throwable lost) {
        // also at the end, when the channel is shut; a ball that does not come back ends the measurement in time
    }

    @Override
    public void onCompleted() {}
}
