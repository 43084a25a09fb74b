package io.remotable.node.wire;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.CodecException;
import io.remotable.table.Messages;
import io.remotable.table.ProcessCodecs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes and reads control messages. */
public final class ControlCodec implements Codec<Control> {
    /** The one there is. */
    public static final ControlCodec INSTANCE = new ControlCodec();

    private static final Codec<Watch> WATCH = new WatchCodec();
    private static final List<String> SPAWN_KINDS = names(Control.SpawnKind.values());
    private static final List<String> NAME_OPERATIONS = names(Control.NameOperation.values());

    private ControlCodec() {}

    @Override
    public Class<Control> type() {
        return Control.class;
    }

    @Override
    public void encode(FieldWriter out, Control control) {
        switch (control) {
            case Control.Begin c -> {
                out.int8("kind", (byte) 1);
                WATCH.write(out, "watch", c.watch());
            }
            case Control.End c -> {
                out.int8("kind", (byte) 2);
                WATCH.write(out, "watch", c.watch());
            }
            case Control.Died c -> {
                out.int8("kind", (byte) 3);
                WATCH.write(out, "watch", c.watch());
                ProcessCodecs.DIED_REASON.write(out, "reason", c.reason());
            }
            case Control.Exit c -> {
                out.int8("kind", (byte) 4);
                ProcessCodecs.PROCESS_ID.write(out, "from", c.from());
                out.int64("target", c.target());
                ProcessCodecs.MESSAGE.write(out, "reason", c.reason());
            }
            case Control.Kill c -> {
                out.int8("kind", (byte) 5);
                ProcessCodecs.PROCESS_ID.write(out, "from", c.from());
                out.int64("target", c.target());
                out.text("reason", c.reason());
            }
            case Control.Spawn c -> {
                out.int8("kind", (byte) 6);
                out.int64("request", c.request());
                out.enumeration("kind", c.kind().ordinal(), c.kind().name());
                ProcessCodecs.PROCESS_ID.write(out, "parent", c.parent());
                out.bytes("closure", c.closure());
            }
            case Control.Spawned c -> {
                out.int8("kind", (byte) 7);
                out.int64("request", c.request());
                out.int64("process", c.process());
                out.int64("channel", c.channel());
            }
            case Control.SpawnRefused c -> {
                out.int8("kind", (byte) 8);
                out.int64("request", c.request());
                out.text("reason", c.reason());
            }
            case Control.Go c -> {
                out.int8("kind", (byte) 9);
                out.int64("process", c.process());
            }
            case Control.Returned c -> {
                out.int8("kind", (byte) 10);
                out.int64("request", c.request());
                out.bytes("result", c.result());
            }
            case Control.Failed c -> {
                out.int8("kind", (byte) 11);
                out.int64("request", c.request());
                ProcessCodecs.DIED_REASON.write(out, "reason", c.reason());
            }
            case Control.Cancel c -> {
                out.int8("kind", (byte) 12);
                out.int64("request", c.request());
            }
            case Control.Name c -> {
                out.int8("kind", (byte) 13);
                out.enumeration(
                        "operation", c.operation().ordinal(), c.operation().name());
                ProcessCodecs.PROCESS_ID.write(out, "asker", c.asker());
                out.text("name", c.name());
                ProcessCodecs.PROCESS_ID.write(out, "process", c.process());
            }
            case Control.NameAnswer c -> {
                out.int8("kind", (byte) 14);
                out.int64("asker", c.asker());
                out.text("name", c.name());
                out.bool("ok", c.ok());
                out.optional("owner", c.owner(), ProcessCodecs.PROCESS_ID);
            }
            case Control.WhereIs c -> {
                out.int8("kind", (byte) 15);
                out.int64("request", c.request());
                out.text("name", c.name());
            }
            case Control.WhereIsAnswer c -> {
                out.int8("kind", (byte) 16);
                out.int64("request", c.request());
                out.optional("owner", c.owner(), ProcessCodecs.PROCESS_ID);
            }
            case Control.ToName c -> {
                out.int8("kind", (byte) 17);
                out.text("name", c.name());
                ProcessCodecs.MESSAGE.write(out, "message", c.message());
            }
            case Control.Info c -> {
                out.int8("kind", (byte) 18);
                out.int64("request", c.request());
                out.int64("process", c.process());
            }
            case Control.InfoAnswer c -> {
                out.int8("kind", (byte) 19);
                out.int64("request", c.request());
                out.optional("info", c.info(), ProcessCodecs.PROCESS_INFO);
            }
            case Control.Stats c -> {
                out.int8("kind", (byte) 20);
                out.int64("request", c.request());
            }
            case Control.StatsAnswer c -> {
                out.int8("kind", (byte) 21);
                out.int64("request", c.request());
                ProcessCodecs.NODE_STATS.write(out, "stats", c.stats());
            }
            case Control.Table c -> {
                out.int8("kind", (byte) 22);
                out.int32("part", c.part());
                out.int32("parts", c.parts());
                out.map("functions", c.functions(), Codecs.INT64, Codecs.INT64);
                out.map("types", c.types(), Codecs.TEXT, Codecs.INT64);
            }
        }
    }

    @Override
    public Control decode(FieldReader in) {
        byte kind = in.int8("kind");
        return switch (kind) {
            case 1 -> new Control.Begin(WATCH.read(in, "watch"));
            case 2 -> new Control.End(WATCH.read(in, "watch"));
            case 3 -> new Control.Died(WATCH.read(in, "watch"), ProcessCodecs.DIED_REASON.read(in, "reason"));
            case 4 ->
                new Control.Exit(
                        ProcessCodecs.PROCESS_ID.read(in, "from"),
                        in.int64("target"),
                        ProcessCodecs.MESSAGE.read(in, "reason"));
            case 5 ->
                new Control.Kill(ProcessCodecs.PROCESS_ID.read(in, "from"), in.int64("target"), in.text("reason"));
            case 6 ->
                new Control.Spawn(
                        in.int64("request"),
                        Control.SpawnKind.values()[in.enumeration("kind", SPAWN_KINDS)],
                        ProcessCodecs.PROCESS_ID.read(in, "parent"),
                        in.bytes("closure"));
            case 7 -> new Control.Spawned(in.int64("request"), in.int64("process"), in.int64("channel"));
            case 8 -> new Control.SpawnRefused(in.int64("request"), in.text("reason"));
            case 9 -> new Control.Go(in.int64("process"));
            case 10 -> new Control.Returned(in.int64("request"), in.bytes("result"));
            case 11 -> new Control.Failed(in.int64("request"), ProcessCodecs.DIED_REASON.read(in, "reason"));
            case 12 -> new Control.Cancel(in.int64("request"));
            case 13 ->
                new Control.Name(
                        Control.NameOperation.values()[in.enumeration("operation", NAME_OPERATIONS)],
                        ProcessCodecs.PROCESS_ID.read(in, "asker"),
                        in.text("name"),
                        ProcessCodecs.PROCESS_ID.read(in, "process"));
            case 14 ->
                new Control.NameAnswer(
                        in.int64("asker"),
                        in.text("name"),
                        in.bool("ok"),
                        in.optional("owner", ProcessCodecs.PROCESS_ID));
            case 15 -> new Control.WhereIs(in.int64("request"), in.text("name"));
            case 16 -> new Control.WhereIsAnswer(in.int64("request"), in.optional("owner", ProcessCodecs.PROCESS_ID));
            case 17 -> new Control.ToName(in.text("name"), ProcessCodecs.MESSAGE.read(in, "message"));
            case 18 -> new Control.Info(in.int64("request"), in.int64("process"));
            case 19 -> new Control.InfoAnswer(in.int64("request"), in.optional("info", ProcessCodecs.PROCESS_INFO));
            case 20 -> new Control.Stats(in.int64("request"));
            case 21 -> new Control.StatsAnswer(in.int64("request"), ProcessCodecs.NODE_STATS.read(in, "stats"));
            case 22 ->
                new Control.Table(
                        in.int32("part"),
                        in.int32("parts"),
                        in.map("functions", Codecs.INT64, Codecs.INT64),
                        named(in.map("types", Codecs.TEXT, Codecs.INT64)));
            default -> throw new CodecException("unknown control message " + kind);
        };
    }

    private static Map<String, Long> named(Map<String, Long> types) {
        for (String name : types.keySet()) {
            if (name.length() > Messages.LONGEST_NAME) {
                throw new CodecException("the name of a type is " + name.length() + " characters long");
            }
        }
        return types;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
