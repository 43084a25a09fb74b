package io.remotable.benchmarks.peers.grpc;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.remotable.benchmarks.peers.measure.Partner;
import java.io.IOException;

/**
 * A server in a JVM of its own, and a channel to it, whose callbacks come on Netty's own thread.
 *
 * @param partner the JVM
 * @param channel the channel
 */
record Client(Partner partner, ManagedChannel channel) implements AutoCloseable {
    static Client start() throws IOException {
        Partner partner = Partner.start(GrpcPartner.class);
        return new Client(
                partner,
                NettyChannelBuilder.forAddress("127.0.0.1", partner.port())
                        .usePlaintext()
                        .directExecutor()
                        .flowControlWindow(Service.FLOW_CONTROL_WINDOW)
                        .build());
    }

    <Q, A> ClientCall<Q, A> call(MethodDescriptor<Q, A> method) {
        return channel.newCall(method, CallOptions.DEFAULT);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        partner.close();
    }
}
