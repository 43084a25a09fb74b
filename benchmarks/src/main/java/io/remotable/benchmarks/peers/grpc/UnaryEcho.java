package io.remotable.benchmarks.peers.grpc;

import io.grpc.stub.ClientCalls;
import io.remotable.benchmarks.peers.measure.Echo;
import java.io.IOException;
import java.util.function.LongConsumer;

/** A call for each ball. */
final class UnaryEcho implements Echo {
    private final Client client;
    private final Returns returns;

    UnaryEcho(LongConsumer returned) throws IOException {
        client = Client.start();
        returns = new Returns(returned);
    }

    @Override
    public void send(long number) {
        ClientCalls.asyncUnaryCall(client.call(Service.PING), new Ball(1, number), returns);
    }

    @Override
    public void close() {
        client.close();
    }
}
