package io.remotable.process;

import java.util.Objects;

/**
 * The name of the sending end of a typed channel.
 *
 * @param process the process that made the channel and that it ends with
 * @param channel its number in that process, from 0
 */
public record SendPortId(ProcessId process, long channel) implements Identifier, Comparable<SendPortId> {
    /** Checks the parts. */
    public SendPortId {
        Objects.requireNonNull(process, "process");
    }

    @Override
    public NodeId node() {
        return process.node();
    }

    @Override
    public int compareTo(SendPortId other) {
        int byProcess = process.compareTo(other.process);
        return byProcess != 0 ? byProcess : Long.compare(channel, other.channel);
    }

    /** {@return {@code cid://host:port:incarnation:localId:channel}} */
    @Override
    public String toString() {
        return "cid://" + process.node().address() + ":" + process.localId() + ":" + channel;
    }
}
