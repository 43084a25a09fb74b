package io.remotable.table;

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
    static final Codec<DiedNormal> DIED_NORMAL = RecordCodec.of(DiedNormal.class);
    static final Codec<DiedDisconnect> DIED_DISCONNECT = RecordCodec.of(DiedDisconnect.class);
    static final Codec<DiedNodeDown> DIED_NODE_DOWN = RecordCodec.of(DiedNodeDown.class);
    static final Codec<DiedUnknownId> DIED_UNKNOWN_ID = RecordCodec.of(DiedUnknownId.class);
    static final Codec<DiedException> DIED_EXCEPTION =
            RecordCodec.of(DiedException.class, Codecs.TEXT, Codecs.TEXT, Codecs.TEXT);
    static final Codec<DiedReason> DIED_REASON = new VariantCodec<>(
            DiedReason.class, List.of(DIED_NORMAL, DIED_EXCEPTION, DIED_DISCONNECT, DIED_NODE_DOWN, DIED_UNKNOWN_ID));

    static final Codec<MonitorRef> MONITOR_REF = RecordCodec.of(MonitorRef.class, IdCodecs.PROCESS_ID, Codecs.INT64);
    static final Codec<SpawnRef> SPAWN_REF = RecordCodec.of(SpawnRef.class, IdCodecs.PROCESS_ID, Codecs.INT64);

    static final Codec<ProcessMonitorNotification> PROCESS_MONITOR_NOTIFICATION =
            RecordCodec.of(ProcessMonitorNotification.class, MONITOR_REF, IdCodecs.PROCESS_ID, DIED_REASON);
    static final Codec<NodeMonitorNotification> NODE_MONITOR_NOTIFICATION =
            RecordCodec.of(NodeMonitorNotification.class, MONITOR_REF, IdCodecs.NODE_ID, DIED_REASON);
    static final Codec<PortMonitorNotification> PORT_MONITOR_NOTIFICATION =
            RecordCodec.of(PortMonitorNotification.class, MONITOR_REF, IdCodecs.SEND_PORT_ID, DIED_REASON);

    static final Codec<DidSpawn> DID_SPAWN = RecordCodec.of(DidSpawn.class, SPAWN_REF, IdCodecs.PROCESS_ID);
    static final Codec<WhereIsReply> WHERE_IS_REPLY =
            RecordCodec.of(WhereIsReply.class, Codecs.TEXT, Codecs.optional(IdCodecs.PROCESS_ID));
    static final Codec<RegisterReply> REGISTER_REPLY =
            RecordCodec.of(RegisterReply.class, Codecs.TEXT, Codecs.BOOL, Codecs.optional(IdCodecs.PROCESS_ID));
    static final Codec<MonitoredProcess> MONITORED_PROCESS =
            RecordCodec.of(MonitoredProcess.class, IdCodecs.PROCESS_ID, MONITOR_REF);
    static final Codec<Watcher> WATCHER = RecordCodec.of(Watcher.class, IdCodecs.PROCESS_ID, MONITOR_REF);
    static final Codec<ProcessInfo> PROCESS_INFO = RecordCodec.of(
            ProcessInfo.class,
            IdCodecs.NODE_ID,
            Codecs.list(Codecs.TEXT),
            Codecs.INT32,
            Codecs.list(WATCHER),
            Codecs.list(IdCodecs.PROCESS_ID));
    static final Codec<NodeStats> NODE_STATS =
            RecordCodec.of(NodeStats.class, IdCodecs.NODE_ID, Codecs.INT32, Codecs.INT32, Codecs.INT32, Codecs.INT32);

    private NoticeCodecs() {}

    static final Codec<SayMessage> SAY_MESSAGE =
            RecordCodec.of(SayMessage.class, Codecs.INSTANT, IdCodecs.PROCESS_ID, Codecs.TEXT);

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
