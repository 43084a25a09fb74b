package io.remotable.benchmarks.frames;

/** Where frames arrive. Everything but {@link #wakeup()} is for the thread that polls. */
interface Endpoint extends AutoCloseable {
    /** Where it listens, at the loopback address. */
    int port();

    int maxFrameLength();

    /** A way to the endpoint at a port. */
    Lane open(int port);

    /** Does the network's housekeeping and hands over frames; tells how much was done. */
    int poll(FrameSink sink, int limit);

    /** Waits until something may have arrived. */
    void await(long nanos);

    /** Ends the wait, from any thread. */
    void wakeup();

    @Override
    void close();

    /** By what frames are carried. */
    enum Kind {
        /** By Aeron alone. */
        AERON {
            @Override
            Endpoint open() {
                return new AeronEndpoint();
            }
        },
        /** By the runtime's transport. */
        FRAMES {
            @Override
            Endpoint open() {
                return new TransportEndpoint();
            }
        };

        abstract Endpoint open();
    }
}
