package io.remotable.benchmarks.peers.grpc;

import io.remotable.benchmarks.peers.measure.Partner;
import java.io.IOException;

/** The second JVM: a server. */
public final class GrpcPartner {
    private GrpcPartner() {}

    /**
     * Serves until its standard input ends.
     *
     * @param args none
     * @throws IOException when it cannot listen
     */
    public static void main(String[] args) throws IOException {
        Partner.serve(Service.start().getPort());
    }
}
