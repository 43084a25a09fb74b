package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.DidSpawn;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedException;
import io.remotable.process.DiedNodeDown;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedReason;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.Message;
import io.remotable.process.MonitorRef;
import io.remotable.process.MonitoredProcess;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.NodeStats;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessInfo;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.RegisterReply;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.process.SpawnRef;
import io.remotable.process.Watcher;
import io.remotable.process.WhereIsReply;
import java.util.ArrayList;
import java.util.List;

/** The codecs of the system's own types. Immutable, for any number of threads. */
public final class ProcessCodecs {
    /** Nodes' names. */
    public static final Codec<NodeId> NODE_ID = IdCodecs.NODE_ID;

    /** Processes' names. */
    public static final Codec<ProcessId> PROCESS_ID = IdCodecs.PROCESS_ID;

    /** Ports' names. */
    public static final Codec<SendPortId> SEND_PORT_ID = IdCodecs.SEND_PORT_ID;

    /** Monitors' names. */
    public static final Codec<MonitorRef> MONITOR_REF = NoticeCodecs.MONITOR_REF;

    /** Names of requests to start a process. */
    public static final Codec<SpawnRef> SPAWN_REF = NoticeCodecs.SPAWN_REF;

    /** Reasons of any kind. */
    public static final Codec<DiedReason> DIED_REASON = NoticeCodecs.DIED_REASON;

    /** The reason of a body that returned. */
    public static final Codec<DiedNormal> DIED_NORMAL = NoticeCodecs.DIED_NORMAL;

    /** The reason of a body that threw. */
    public static final Codec<DiedException> DIED_EXCEPTION = NoticeCodecs.DIED_EXCEPTION;

    /** The reason of lost contact. */
    public static final Codec<DiedDisconnect> DIED_DISCONNECT = NoticeCodecs.DIED_DISCONNECT;

    /** The reason of a closed node. */
    public static final Codec<DiedNodeDown> DIED_NODE_DOWN = NoticeCodecs.DIED_NODE_DOWN;

    /** The reason of one who was not alive. */
    public static final Codec<DiedUnknownId> DIED_UNKNOWN_ID = NoticeCodecs.DIED_UNKNOWN_ID;

    /** Deaths of processes. */
    public static final Codec<ProcessMonitorNotification> PROCESS_MONITOR_NOTIFICATION =
            NoticeCodecs.PROCESS_MONITOR_NOTIFICATION;

    /** Deaths of nodes. */
    public static final Codec<NodeMonitorNotification> NODE_MONITOR_NOTIFICATION =
            NoticeCodecs.NODE_MONITOR_NOTIFICATION;

    /** Deaths of ports. */
    public static final Codec<PortMonitorNotification> PORT_MONITOR_NOTIFICATION =
            NoticeCodecs.PORT_MONITOR_NOTIFICATION;

    /** Answers to a request to start a process. */
    public static final Codec<DidSpawn> DID_SPAWN = NoticeCodecs.DID_SPAWN;

    /** Answers to a question for a name. */
    public static final Codec<WhereIsReply> WHERE_IS_REPLY = NoticeCodecs.WHERE_IS_REPLY;

    /** Answers to a change of a name. */
    public static final Codec<RegisterReply> REGISTER_REPLY = NoticeCodecs.REGISTER_REPLY;

    /** Processes with their monitors. */
    public static final Codec<MonitoredProcess> MONITORED_PROCESS = NoticeCodecs.MONITORED_PROCESS;

    /** Those who monitor a process. */
    public static final Codec<Watcher> WATCHER = NoticeCodecs.WATCHER;

    /** What a node knows of a process. */
    public static final Codec<ProcessInfo> PROCESS_INFO = NoticeCodecs.PROCESS_INFO;

    /** What a node counts. */
    public static final Codec<NodeStats> NODE_STATS = NoticeCodecs.NODE_STATS;

    /** Messages of any type inside others. */
    public static final Codec<Message> MESSAGE = MessageCodec.INSTANCE;

    /** Values of any type that the table knows, with their type's name; an unknown one throws. */
    public static final Codec<Object> ANY = AnyCodec.INSTANCE;

    private ProcessCodecs() {}

    /**
     * Sending ends of channels.
     *
     * @param <T> the type of the elements
     * @return the codec
     */
    public static <T> Codec<SendPort<T>> sendPort() {
        return erased(IdCodecs.SEND_PORT);
    }

    /**
     * Closures. Reading one throws {@link io.remotable.process.UnknownFunctionException} when the
     * {@linkplain CodecRegistry registry} lacks its entry point (rule 8.5).
     *
     * @param <R> the result
     * @return the codec
     */
    public static <R> Codec<Closure<R>> closure() {
        return erased(ClosureCodecs.CLOSURE);
    }

    /**
     * Functions to closures.
     *
     * @param <A> the argument
     * @param <R> the result
     * @return the codec
     */
    public static <A, R> Codec<CP<A, R>> cp() {
        return erased(ClosureCodecs.CP);
    }

    /**
     * Entry points that take a channel's receiving end.
     *
     * @param <T> the type of the elements
     * @return the codec
     */
    public static <T> Codec<ChannelClosure<T>> channelClosure() {
        return erased(ClosureCodecs.CHANNEL_CLOSURE);
    }

    /**
     * Those of all types that can be messages: what every remote table starts with.
     *
     * @return the codecs
     */
    public static List<Codec<?>> all() {
        List<Codec<?>> all = new ArrayList<>(List.of(NODE_ID, PROCESS_ID, SEND_PORT_ID, IdCodecs.SEND_PORT, MESSAGE));
        all.addAll(NoticeCodecs.all());
        all.addAll(ClosureCodecs.all());
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked") // the wire does not carry type arguments
    private static <T> Codec<T> erased(Codec<?> codec) {
        return (Codec<T>) codec;
    }
}
