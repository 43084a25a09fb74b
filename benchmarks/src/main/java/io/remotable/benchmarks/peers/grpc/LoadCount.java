package io.remotable.benchmarks.peers.grpc;

import io.grpc.stub.StreamObserver;

/** Counts the loads of a call, and answers how many they were when no more come. */
final class LoadCount implements StreamObserver<byte[]> {
    private final StreamObserver<Ball> answer;
    private long count;

    LoadCount(StreamObserver<Ball> answer) {
        this.answer = answer;
    }

    @Override
    public void onNext(byte[] load) {
        count++;
    }

    @Override
    public void onError(Throwable cancelled) {}

    @Override
    public void onCompleted() {
        answer.onNext(new Ball(0, count));
        answer.onCompleted();
    }
}
