package io.remotable.transport;

/** Passes everything on. */
class ForwardingTransport implements Transport {
    private final Transport to;

    ForwardingTransport(Transport to) {
        this.to = to;
    }

    @Override
    public Address localAddress() {
        return to.localAddress();
    }

    @Override
    public int maxFrameLength() {
        return to.maxFrameLength();
    }

    @Override
    public Link open(Address peer) {
        return to.open(peer);
    }

    @Override
    public int poll(FrameHandler handler, int limit) {
        return to.poll(handler, limit);
    }

    @Override
    public void await(long nanos) {
        to.await(nanos);
    }

    @Override
    public void wakeup() {
        to.wakeup();
    }

    @Override
    public void close() {
        to.close();
    }
}
