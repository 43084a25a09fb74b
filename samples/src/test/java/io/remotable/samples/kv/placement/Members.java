package io.remotable.samples.kv.placement;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import java.util.List;
import java.util.stream.IntStream;

/** Processes that need not exist, each on a node of its own. */
final class Members {
    private Members() {}

    static ProcessId member(int number) {
        return new ProcessId(new NodeId("localhost", 1_000 + number, number), 1);
    }

    static List<ProcessId> members(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Members::member).toList();
    }
}
