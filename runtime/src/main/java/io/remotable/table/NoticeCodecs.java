package io.remotable.table;

import static io.remotable.table.RecordCodec.field;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.process.DidSpawn;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedException;
import io.remotable.process.DiedNodeDown;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedReason;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.MonitorRef;
import io.remotable.process.MonitoredProcess;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.NodeStats;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessInfo;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.RegisterReply;
import io.remotable.process.SayMessage;
import io.remotable.process.SpawnRef;
import io.remotable.process.Watcher;
import io.remotable.process.WhereIsReply;
import java.util.List;

/** The codecs of reasons, notices and answers. */
final class NoticeCodecs {
    static final Codec<DiedNormal> DIED_NORMAL = RecordCodec.of(DiedNormal.class, DiedNormal::new);
    static final Codec<DiedDisconnect> DIED_DISCONNECT = RecordCodec.of(DiedDisconnect.class, DiedDisconnect::new);
    static final Codec<DiedNodeDown> DIED_NODE_DOWN = RecordCodec.of(DiedNodeDown.class, DiedNodeDown::new);
    static final Codec<DiedUnknownId> DIED_UNKNOWN_ID = RecordCodec.of(DiedUnknownId.class, DiedUnknownId::new);
    static final Codec<DiedException> DIED_EXCEPTION = RecordCodec.of(
            DiedException.class,
            field("type", Codecs.TEXT, DiedException::type),
            field("message", Codecs.TEXT, DiedException::message),
            field("stackTrace", Codecs.TEXT, DiedException::stackTrace),
            DiedException::new);
    static final Codec<DiedReason> DIED_REASON = new VariantCodec<>(
            DiedReason.class, List.of(DIED_NORMAL, DIED_EXCEPTION, DIED_DISCONNECT, DIED_NODE_DOWN, DIED_UNKNOWN_ID));

    static final Codec<MonitorRef> MONITOR_REF = RecordCodec.of(
            MonitorRef.class,
            field("watcher", IdCodecs.PROCESS_ID, MonitorRef::watcher),
            field("number", Codecs.INT64, MonitorRef::number),
            MonitorRef::new);
    static final Codec<SpawnRef> SPAWN_REF = RecordCodec.of(
            SpawnRef.class,
            field("parent", IdCodecs.PROCESS_ID, SpawnRef::parent),
            field("number", Codecs.INT64, SpawnRef::number),
            SpawnRef::new);

    static final Codec<ProcessMonitorNotification> PROCESS_MONITOR_NOTIFICATION = RecordCodec.of(
            ProcessMonitorNotification.class,
            field("ref", MONITOR_REF, ProcessMonitorNotification::ref),
            field("process", IdCodecs.PROCESS_ID, ProcessMonitorNotification::process),
            field("reason", DIED_REASON, ProcessMonitorNotification::reason),
            ProcessMonitorNotification::new);
    static final Codec<NodeMonitorNotification> NODE_MONITOR_NOTIFICATION = RecordCodec.of(
            NodeMonitorNotification.class,
            field("ref", MONITOR_REF, NodeMonitorNotification::ref),
            field("node", IdCodecs.NODE_ID, NodeMonitorNotification::node),
            field("reason", DIED_REASON, NodeMonitorNotification::reason),
            NodeMonitorNotification::new);
    static final Codec<PortMonitorNotification> PORT_MONITOR_NOTIFICATION = RecordCodec.of(
            PortMonitorNotification.class,
            field("ref", MONITOR_REF, PortMonitorNotification::ref),
            field("port", IdCodecs.SEND_PORT_ID, PortMonitorNotification::port),
            field("reason", DIED_REASON, PortMonitorNotification::reason),
            PortMonitorNotification::new);

    static final Codec<DidSpawn> DID_SPAWN = RecordCodec.of(
            DidSpawn.class,
            field("ref", SPAWN_REF, DidSpawn::ref),
            field("process", IdCodecs.PROCESS_ID, DidSpawn::process),
            DidSpawn::new);
    static final Codec<WhereIsReply> WHERE_IS_REPLY = RecordCodec.of(
            WhereIsReply.class,
            field("name", Codecs.TEXT, WhereIsReply::name),
            field("process", Codecs.optional(IdCodecs.PROCESS_ID), WhereIsReply::process),
            WhereIsReply::new);
    static final Codec<RegisterReply> REGISTER_REPLY = RecordCodec.of(
            RegisterReply.class,
            field("name", Codecs.TEXT, RegisterReply::name),
            field("ok", Codecs.BOOL, RegisterReply::ok),
            field("owner", Codecs.optional(IdCodecs.PROCESS_ID), RegisterReply::owner),
            RegisterReply::new);
    static final Codec<MonitoredProcess> MONITORED_PROCESS = RecordCodec.of(
            MonitoredProcess.class,
            field("pid", IdCodecs.PROCESS_ID, MonitoredProcess::pid),
            field("ref", MONITOR_REF, MonitoredProcess::ref),
            MonitoredProcess::new);
    static final Codec<Watcher> WATCHER = RecordCodec.of(
            Watcher.class,
            field("process", IdCodecs.PROCESS_ID, Watcher::process),
            field("ref", MONITOR_REF, Watcher::ref),
            Watcher::new);
    static final Codec<ProcessInfo> PROCESS_INFO = RecordCodec.of(
            ProcessInfo.class,
            field("node", IdCodecs.NODE_ID, ProcessInfo::node),
            field("registeredNames", Codecs.list(Codecs.TEXT), ProcessInfo::registeredNames),
            field("messageQueueLength", Codecs.INT32, ProcessInfo::messageQueueLength),
            field("monitors", Codecs.list(WATCHER), ProcessInfo::monitors),
            field("links", Codecs.list(IdCodecs.PROCESS_ID), ProcessInfo::links),
            ProcessInfo::new);
    static final Codec<NodeStats> NODE_STATS = RecordCodec.of(
            NodeStats.class,
            field("node", IdCodecs.NODE_ID, NodeStats::node),
            field("registeredNames", Codecs.INT32, NodeStats::registeredNames),
            field("monitors", Codecs.INT32, NodeStats::monitors),
            field("links", Codecs.INT32, NodeStats::links),
            field("processes", Codecs.INT32, NodeStats::processes),
            NodeStats::new);

    private NoticeCodecs() {}

    static final Codec<SayMessage> SAY_MESSAGE = RecordCodec.of(
            SayMessage.class,
            field("time", Codecs.INSTANT, SayMessage::time),
            field("process", IdCodecs.PROCESS_ID, SayMessage::process),
            field("text", Codecs.TEXT, SayMessage::text),
            SayMessage::new);

    static List<Codec<?>> all() {
        return List.of(
                DIED_REASON,
                DIED_NORMAL,
                DIED_EXCEPTION,
                DIED_DISCONNECT,
                DIED_NODE_DOWN,
                DIED_UNKNOWN_ID,
                MONITOR_REF,
                SPAWN_REF,
                PROCESS_MONITOR_NOTIFICATION,
                NODE_MONITOR_NOTIFICATION,
                PORT_MONITOR_NOTIFICATION,
                DID_SPAWN,
                WHERE_IS_REPLY,
                REGISTER_REPLY,
                MONITORED_PROCESS,
                WATCHER,
                PROCESS_INFO,
                NODE_STATS,
                SAY_MESSAGE);
    }
}
