package io.remotable.benchmarks.frames;

import io.remotable.transport.Address;
import io.remotable.transport.FrameHandler;
import io.remotable.transport.Link;
import io.remotable.transport.Transport;
import io.remotable.transport.aeron.AeronConfig;
import io.remotable.transport.aeron.AeronTransport;
import org.agrona.DirectBuffer;

/** What a node listens with. */
final class TransportEndpoint implements Endpoint {
    private static final String HOST = "localhost";

    private final Transport transport = AeronTransport.launch(AeronConfig.of(HOST, 0));
    private final Frames frames = new Frames();

    @Override
    public int port() {
        return transport.localAddress().port();
    }

    @Override
    public int maxFrameLength() {
        return transport.maxFrameLength();
    }

    @Override
    public Lane open(int port) {
        return new LinkLane(transport.open(new Address(HOST, port)));
    }

    @Override
    public int poll(FrameSink sink, int limit) {
        frames.sink = sink;
        return transport.poll(frames, limit);
    }

    @Override
    public void await(long nanos) {
        transport.await(nanos);
    }

    @Override
    public void wakeup() {
        transport.wakeup();
    }

    @Override
    public void close() {
        transport.close();
    }

    private record LinkLane(Link link) implements Lane {
        @Override
        public boolean isConnected() {
            return link.isConnected();
        }

        @Override
        public boolean offer(DirectBuffer buffer, int offset, int length) {
            return link.offer(buffer, offset, length) == Link.Offer.ACCEPTED;
        }
    }

    /** Streams do not matter here. */
    private static final class Frames implements FrameHandler {
        private FrameSink sink = (buffer, offset, length) -> {};

        @Override
        public void onStreamOpened(long stream, String source) {}

        @Override
        public void onFrame(long stream, DirectBuffer buffer, int offset, int length) {
            sink.onFrame(buffer, offset, length);
        }

        @Override
        public void onStreamClosed(long stream) {}
    }
}
