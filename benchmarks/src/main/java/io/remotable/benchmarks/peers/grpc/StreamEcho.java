package io.remotable.benchmarks.peers.grpc;

import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.remotable.benchmarks.peers.measure.Echo;
import java.io.IOException;
import java.util.function.LongConsumer;

/** One call for all balls. */
final class StreamEcho implements Echo {
    private final Client client;
    private final StreamObserver<Ball> balls;

    StreamEcho(LongConsumer returned) throws IOException {
        client = Client.start();
        balls = ClientCalls.asyncBidiStreamingCall(client.call(Service.RALLY), new Returns(returned));
    }

    @Override
    public void send(long number) {
        balls.onNext(new Ball(1, number));
    }

    @Override
    public void close() {
        client.close();
    }
}
