package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.DiedReason;
import io.remotable.process.Message;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.process.SpawnRef;

/** A stand-in for the runtime's. */
public final class ProcessCodecs {
    public static final Codec<NodeId> NODE_ID = Codecs.stub();
    public static final Codec<ProcessId> PROCESS_ID = Codecs.stub();
    public static final Codec<SendPortId> SEND_PORT_ID = Codecs.stub();
    public static final Codec<MonitorRef> MONITOR_REF = Codecs.stub();
    public static final Codec<SpawnRef> SPAWN_REF = Codecs.stub();
    public static final Codec<DiedReason> DIED_REASON = Codecs.stub();
    public static final Codec<Message> MESSAGE = Codecs.stub();
    public static final Codec<ProcessMonitorNotification> PROCESS_MONITOR_NOTIFICATION = Codecs.stub();

    private ProcessCodecs() {}

    public static <T> Codec<SendPort<T>> sendPort() {
        return Codecs.stub();
    }

    public static <R> Codec<Closure<R>> closure() {
        return Codecs.stub();
    }

    public static <A, R> Codec<CP<A, R>> cp() {
        return Codecs.stub();
    }

    public static <T> Codec<ChannelClosure<T>> channelClosure() {
        return Codecs.stub();
    }
}
