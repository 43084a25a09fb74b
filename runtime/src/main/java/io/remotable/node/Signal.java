package io.remotable.node;

import io.remotable.process.DiedReason;
import io.remotable.process.Identifier;
import io.remotable.process.Message;
import io.remotable.process.NodeId;
import io.remotable.process.NodeLinkException;
import io.remotable.process.PortLinkException;
import io.remotable.process.ProcessExitException;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessKilledException;
import io.remotable.process.ProcessLinkException;
import io.remotable.process.RemotableException;
import io.remotable.process.SendPortId;

/** What others do to a process, besides sending to it. */
sealed interface Signal {
    /** The exception by which the process notices. */
    RemotableException toException();

    record Exit(ProcessId from, Message reason) implements Signal {
        @Override
        public RemotableException toException() {
            return new ProcessExitException(from, reason);
        }
    }

    record Kill(ProcessId by, String reason) implements Signal {
        @Override
        public RemotableException toException() {
            return new ProcessKilledException(by, reason);
        }
    }

    record LinkBroken(Identifier target, DiedReason reason) implements Signal {
        @Override
        public RemotableException toException() {
            return switch (target) {
                case ProcessId process -> new ProcessLinkException(process, reason);
                case NodeId node -> new NodeLinkException(node, reason);
                case SendPortId port -> new PortLinkException(port, reason);
            };
        }
    }
}
