package io.remotable.samples.kv.store;

import io.remotable.Remotable;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;

/** What the front hears besides requests and deaths. */
@Remotable
sealed interface ToFront {
    /** A replica did what it was handed. */
    record Done(long task) implements ToFront {}

    /** A replica has what it is to hold in a view. */
    record Ready(long epoch, ProcessId replica) implements ToFront {}

    /** A replica cannot reach another one of its view. */
    record Unreachable(long epoch, ProcessId replica, ProcessId peer) implements ToFront {}

    /** A new replica. */
    record Join(ProcessId replica) implements ToFront {}

    /** The replica of a node is to hand its keys over and end. The answer tells whether it will. */
    record Leave(NodeId node, SendPort<Boolean> replyTo) implements ToFront {}

    /** How is the store? */
    record Ask(SendPort<Status> replyTo) implements ToFront {}
}
