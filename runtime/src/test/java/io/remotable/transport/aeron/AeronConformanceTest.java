package io.remotable.transport.aeron;

import io.remotable.transport.Transport;
import io.remotable.transport.TransportConformanceTest;

class AeronConformanceTest extends TransportConformanceTest {
    @Override
    protected Transport transport(int port) {
        return AeronTransport.launch(AeronConfig.of("localhost", port));
    }
}
