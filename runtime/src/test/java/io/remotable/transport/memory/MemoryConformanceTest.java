package io.remotable.transport.memory;

import io.remotable.transport.Transport;
import io.remotable.transport.TransportConformanceTest;

class MemoryConformanceTest extends TransportConformanceTest {
    private final MemoryNetwork network = new MemoryNetwork();

    @Override
    protected Transport transport(int port) {
        return network.attach("localhost", port);
    }
}
