package io.remotable.table;

import static io.remotable.table.TableValues.NODE;
import static io.remotable.table.TableValues.PID;
import static io.remotable.table.TableValues.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Codec;
import io.remotable.codec.WireFormat;
import io.remotable.process.CodecException;
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
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.process.SpawnRef;
import io.remotable.process.Watcher;
import io.remotable.process.WhereIsReply;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessCodecsTest {
    private static final MonitorRef REF = new MonitorRef(PID, 3);

    static List<Object> values() {
        DiedException died = new DiedException("a.B", "boom", "at x\nat y");
        return List.of(
                NODE,
                PID,
                new SendPortId(PID, 2),
                new SendPort<String>(new SendPortId(PID, 2)),
                REF,
                new SpawnRef(PID, -4),
                new DiedNormal(),
                died,
                new DiedDisconnect(),
                new DiedNodeDown(),
                new DiedUnknownId(),
                new ProcessMonitorNotification(REF, PID, died),
                new NodeMonitorNotification(REF, NODE, new DiedDisconnect()),
                new PortMonitorNotification(REF, new SendPortId(PID, 0), new DiedNormal()),
                new DidSpawn(new SpawnRef(PID, 1), PID),
                new WhereIsReply("logger", Optional.of(PID)),
                new WhereIsReply("nobody", Optional.empty()),
                new RegisterReply("name", true, Optional.of(PID)),
                new MonitoredProcess(PID, REF),
                new Watcher(PID, REF),
                new ProcessInfo(NODE, List.of("a", "b"), 5, List.of(new Watcher(PID, REF)), List.of(PID)),
                new NodeStats(NODE, 1, 2, 3, 4));
    }

    @ParameterizedTest
    @MethodSource("values")
    void shouldKeepSystemTypes(Object value) {
        Codec<Object> codec = AnyCodec.of(TABLE, value);
        assertThat(codec.name()).startsWith("remotable.");
        assertThat(codec.shape()).isNotEqualTo("opaque");
        for (WireFormat format : WireFormat.values()) {
            assertThat(TableValues.roundTrip(format, TABLE, codec, value)).isEqualTo(value);
        }
        assertThat(codec.isolate(value)).isSameAs(value);
    }

    @Test
    void shouldKeepReasonsOfEachKind() {
        for (Object value : values()) {
            if (value instanceof DiedReason reason) {
                for (WireFormat format : WireFormat.values()) {
                    assertThat(TableValues.roundTrip(format, TABLE, ProcessCodecs.DIED_REASON, reason))
                            .isEqualTo(reason);
                }
                assertThat(ProcessCodecs.DIED_REASON.isolate(reason)).isSameAs(reason);
            }
        }
    }

    @Test
    void shouldGiveEachTypeANameOfItsOwn() {
        assertThat(ProcessCodecs.all()).extracting(Codec::name).doesNotHaveDuplicates();
        assertThat(ProcessCodecs.all()).extracting(Codec::type).doesNotHaveDuplicates();
        assertThat(ProcessCodecs.PROCESS_ID.name()).isEqualTo("remotable.ProcessId");
        assertThat(BuiltIns.codecs()).extracting(Codec::name).doesNotHaveDuplicates();
    }

    @Test
    void shouldWriteAProcessIdShort() {
        byte[] bytes = TableValues.encode(WireFormat.COMPACT, TABLE, ProcessCodecs.PROCESS_ID, PID);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("0831302e302e302e31" + "d08c01" + "929eabb424" + "0e");
    }

    @Test
    void shouldRefuseAPortOutOfRange() {
        byte[] bytes = HexFormat.of().parseHex("0161" + "00" + "00");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> TableValues.decode(WireFormat.COMPACT, TABLE, ProcessCodecs.NODE_ID, bytes))
                .withMessage("cannot read a io.remotable.process.NodeId: java.lang.IllegalArgumentException: port 0 is "
                        + "not between 1 and 65535");
    }

    @Test
    @NullUnmarked
    void shouldNameTheFieldThatIsNull() {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> TableValues.encode(
                        WireFormat.COMPACT,
                        TABLE,
                        ProcessCodecs.PROCESS_MONITOR_NOTIFICATION,
                        new ProcessMonitorNotification(REF, PID, null)))
                .withMessage(
                        "field reason of io.remotable.process.ProcessMonitorNotification is null, and null does not "
                                + "travel. Make it an Optional.");
    }

    @Test
    void shouldIsolateListsInAnswers() {
        List<String> names = new ArrayList<>(List.of("a"));
        ProcessInfo info = new ProcessInfo(NODE, names, 0, List.of(), List.of());
        ProcessInfo isolated = ProcessCodecs.PROCESS_INFO.isolate(info);
        names.clear();
        assertThat(isolated.registeredNames()).containsExactly("a");
    }

    @Test
    @NullUnmarked
    void shouldRefuseNullInTheSameWordsHereAndThere() {
        MonitoredProcess incomplete = new MonitoredProcess(null, REF);
        String message = "field pid of io.remotable.process.MonitoredProcess is null, and null does not travel."
                + " Make it an Optional.";
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> ProcessCodecs.MONITORED_PROCESS.isolate(incomplete))
                .withMessage(message);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() ->
                        TableValues.encode(WireFormat.COMPACT, TABLE, ProcessCodecs.MONITORED_PROCESS, incomplete))
                .withMessage(message);
    }

    @Test
    @NullUnmarked
    void shouldRefuseToIsolateAnIdThatIsNull() {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> ProcessCodecs.PROCESS_ID.isolate(null))
                .withMessage(
                        "a value of type remotable.ProcessId is null, and null does not travel. Make it an Optional.");
    }
}
