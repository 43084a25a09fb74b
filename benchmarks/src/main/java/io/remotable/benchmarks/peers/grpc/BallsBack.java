package io.remotable.benchmarks.peers.grpc;

import io.grpc.stub.StreamObserver;

/**
 * Sends every ball of a call back.
 *
 * @param answer where to
 */
record BallsBack(StreamObserver<Ball> answer) implements StreamObserver<Ball> {
    @Override
    public void onNext(Ball ball) {
        answer.onNext(ball);
    }

    @Override
    public void onError(Throwable cancelled) {}

    @Override
    public void onCompleted() {
        answer.onCompleted();
    }
}
