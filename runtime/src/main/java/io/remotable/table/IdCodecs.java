package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codecs of ids, which are part of nearly every message: without boxing. */
final class IdCodecs {
    static final Codec<NodeId> NODE_ID = new NodeIdCodec();
    static final Codec<ProcessId> PROCESS_ID = new ProcessIdCodec();
    static final Codec<SendPortId> SEND_PORT_ID = new SendPortIdCodec();
    static final Codec<SendPort<?>> SEND_PORT = new SendPortCodec();

    private IdCodecs() {}

    /** An id is immutable. */
    private abstract static class IdCodec<T> implements Codec<T> {
        private final Class<? super T> type;
        private final String shape;
        private final List<Codec<?>> parts;

        IdCodec(Class<? super T> type, String shape, List<Codec<?>> parts) {
            this.type = type;
            this.shape = shape;
            this.parts = parts;
        }

        @Override
        public Class<? super T> type() {
            return type;
        }

        @Override
        public String name() {
            return "remotable." + type.getSimpleName();
        }

        @Override
        public String shape() {
            return shape;
        }

        @Override
        public List<Codec<?>> parts() {
            return parts;
        }

        @Override
        public T isolate(T value) {
            return Codecs.present(this, value);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** Few nodes are named in most messages: those read lately are kept. */
    private static final class NodeIdCodec extends IdCodec<NodeId> {
        private static final int SLOTS = 64;
        private static final @Nullable NodeId[] RECENT = new NodeId[SLOTS];

        NodeIdCodec() {
            super(NodeId.class, "host:text,port:int32,incarnation:int64", List.of());
        }

        @Override
        public void encode(FieldWriter out, NodeId value) {
            out.text("host", value.host());
            out.int32("port", value.port());
            out.int64("incarnation", value.incarnation());
        }

        @Override
        public NodeId decode(FieldReader in) {
            String host = in.text("host");
            int port = in.int32("port");
            long incarnation = in.int64("incarnation");
            int slot = (port ^ Long.hashCode(incarnation)) & (SLOTS - 1);
            NodeId recent = RECENT[slot];
            if (recent != null
                    && recent.incarnation() == incarnation
                    && recent.port() == port
                    && recent.host().equals(host)) {
                return recent;
            }
            NodeId id = new NodeId(host, port, incarnation);
            RECENT[slot] = id;
            return id;
        }
    }

    private static final class ProcessIdCodec extends IdCodec<ProcessId> {
        ProcessIdCodec() {
            super(ProcessId.class, "node:remotable.NodeId,localId:int64", List.of(NODE_ID));
        }

        @Override
        public void encode(FieldWriter out, ProcessId value) {
            out.object("node", value.node(), NODE_ID);
            out.int64("localId", value.localId());
        }

        @Override
        public ProcessId decode(FieldReader in) {
            return new ProcessId(in.object("node", NODE_ID), in.int64("localId"));
        }
    }

    private static final class SendPortIdCodec extends IdCodec<SendPortId> {
        SendPortIdCodec() {
            super(SendPortId.class, "process:remotable.ProcessId,channel:int64", List.of(PROCESS_ID));
        }

        @Override
        public void encode(FieldWriter out, SendPortId value) {
            out.object("process", value.process(), PROCESS_ID);
            out.int64("channel", value.channel());
        }

        @Override
        public SendPortId decode(FieldReader in) {
            return new SendPortId(in.object("process", PROCESS_ID), in.int64("channel"));
        }
    }

    private static final class SendPortCodec extends IdCodec<SendPort<?>> {
        SendPortCodec() {
            super(SendPort.class, "id:remotable.SendPortId", List.of(SEND_PORT_ID));
        }

        @Override
        public void encode(FieldWriter out, SendPort<?> value) {
            out.object("id", value.id(), SEND_PORT_ID);
        }

        @Override
        public SendPort<?> decode(FieldReader in) {
            return new SendPort<>(in.object("id", SEND_PORT_ID));
        }
    }
}
