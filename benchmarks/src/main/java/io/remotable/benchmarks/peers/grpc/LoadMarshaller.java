package io.remotable.benchmarks.peers.grpc;

import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bytes as they are. */
final class LoadMarshaller implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] parse(InputStream stream) {
        try {
            // gRPC's streams know their length
            return stream.readNBytes(stream.available());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
