package io.remotable.benchmarks.peers;

import io.remotable.benchmarks.peers.erlang.ErlangWorks;
import io.remotable.benchmarks.peers.grpc.GrpcWorks;
import io.remotable.benchmarks.peers.measure.Program;
import io.remotable.benchmarks.peers.pekko.Artery;
import io.remotable.benchmarks.peers.pekko.PekkoWorks;
import java.util.List;
import java.util.Optional;

/** All subjects. */
final class Subjects {
    static final List<Subject> ALL = List.of(
            new Subject("pekko-tcp", PekkoWorks.remote(new Artery("tcp", "wire"))),
            new Subject("pekko-tcp-jackson", PekkoWorks.remote(new Artery("tcp", "jackson-cbor"))),
            new Subject("pekko-aeron", PekkoWorks.remote(new Artery("aeron-udp", "wire"))),
            new Subject("pekko-aeron-jackson", PekkoWorks.remote(new Artery("aeron-udp", "jackson-cbor"))),
            new Subject("pekko-local", PekkoWorks.local()),
            new Subject("grpc", GrpcWorks.unary()),
            new Subject("grpc-stream", GrpcWorks.streaming()),
            new Subject("erlang", ErlangWorks.remote()),
            new Subject("erlang-local", ErlangWorks.local()));

    private Subjects() {}

    static Optional<Program> find(String subject, String work) {
        return ALL.stream()
                .filter(each -> each.name().equals(subject))
                .flatMap(each -> Optional.ofNullable(each.works().get(work)).stream())
                .findFirst();
    }
}
