package io.remotable.benchmarks.peers.grpc;

import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Sixteen bytes. */
final class BallMarshaller implements MethodDescriptor.Marshaller<Ball> {
    private static final LoadMarshaller BYTES = new LoadMarshaller();

    @Override
    public InputStream stream(Ball ball) {
        byte[] bytes = new byte[2 * Long.BYTES];
        ByteBuffer.wrap(bytes).putLong(ball.from()).putLong(ball.number());
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Ball parse(InputStream stream) {
        ByteBuffer bytes = ByteBuffer.wrap(BYTES.parse(stream));
        return new Ball(bytes.getLong(), bytes.getLong());
    }
}
