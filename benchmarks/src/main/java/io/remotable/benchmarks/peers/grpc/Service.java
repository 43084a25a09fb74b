package io.remotable.benchmarks.peers.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The methods that are called, and the server that answers them. */
final class Service {
    /** A ball there and back, a call each. */
    static final MethodDescriptor<Ball, Ball> PING =
            method("Ping", MethodType.UNARY, new BallMarshaller(), new BallMarshaller());

    /** Balls there and back, all in one call. */
    static final MethodDescriptor<Ball, Ball> RALLY =
            method("Rally", MethodType.BIDI_STREAMING, new BallMarshaller(), new BallMarshaller());

    /** Loads there; how many they were is answered at the end. */
    static final MethodDescriptor<byte[], Ball> POUR =
            method("Pour", MethodType.CLIENT_STREAMING, new LoadMarshaller(), new BallMarshaller());

    /** Room for the loads of a stream that are not read yet. */
    static final int FLOW_CONTROL_WINDOW = 4 << 20;

    private static final String NAME = "benchmarks.Peer";

    private Service() {}

    private static <Q, A> MethodDescriptor<Q, A> method(
            String name,
            MethodType type,
            MethodDescriptor.Marshaller<Q> request,
            MethodDescriptor.Marshaller<A> response) {
        return MethodDescriptor.newBuilder(request, response)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(NAME, name))
                .setType(type)
                .build();
    }

    /** A server at any port of the loopback address. It answers on Netty's own thread: nothing here waits. */
    static Server start() throws IOException {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .directExecutor()
                .flowControlWindow(FLOW_CONTROL_WINDOW)
                .addService(ServerServiceDefinition.builder(NAME)
                        .addMethod(PING, ServerCalls.asyncUnaryCall((ball, answer) -> {
                            answer.onNext(ball);
                            answer.onCompleted();
                        }))
                        .addMethod(RALLY, ServerCalls.asyncBidiStreamingCall(BallsBack::new))
                        .addMethod(POUR, ServerCalls.asyncClientStreamingCall(LoadCount::new))
                        .build())
                .build()
                .start();
    }
}
