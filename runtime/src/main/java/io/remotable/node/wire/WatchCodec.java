package io.remotable.node.wire;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.CodecException;
import io.remotable.process.Identifier;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.table.ProcessCodecs;
import java.util.Arrays;
import java.util.List;

/** Writes and reads monitors and links. */
final class WatchCodec implements Codec<Watch> {
    private static final List<String> KINDS =
            Arrays.stream(Watch.Kind.values()).map(Enum::name).toList();

    @Override
    public Class<Watch> type() {
        return Watch.class;
    }

    @Override
    public void encode(FieldWriter out, Watch watch) {
        out.enumeration("kind", watch.kind().ordinal(), watch.kind().name());
        ProcessCodecs.PROCESS_ID.write(out, "watcher", watch.watcher());
        writeTarget(out, watch.target());
        out.int64("number", watch.number());
    }

    @Override
    public Watch decode(FieldReader in) {
        return new Watch(
                Watch.Kind.values()[in.enumeration("kind", KINDS)],
                ProcessCodecs.PROCESS_ID.read(in, "watcher"),
                readTarget(in),
                in.int64("number"));
    }

    private static void writeTarget(FieldWriter out, Identifier target) {
        switch (target) {
            case NodeId node -> {
                out.int8("what", (byte) 1);
                ProcessCodecs.NODE_ID.write(out, "target", node);
            }
            case ProcessId process -> {
                out.int8("what", (byte) 2);
                ProcessCodecs.PROCESS_ID.write(out, "target", process);
            }
            case SendPortId port -> {
                out.int8("what", (byte) 3);
                ProcessCodecs.SEND_PORT_ID.write(out, "target", port);
            }
        }
    }

    private static Identifier readTarget(FieldReader in) {
        byte what = in.int8("what");
        return switch (what) {
            case 1 -> ProcessCodecs.NODE_ID.read(in, "target");
            case 2 -> ProcessCodecs.PROCESS_ID.read(in, "target");
            case 3 -> ProcessCodecs.SEND_PORT_ID.read(in, "target");
            default -> throw new CodecException("unknown target " + what);
        };
    }
}
