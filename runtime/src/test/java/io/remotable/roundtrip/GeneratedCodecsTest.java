package io.remotable.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.WireFormat;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.DiedException;
import io.remotable.process.DiedNormal;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.process.SpawnRef;
import io.remotable.roundtrip.Messages.Color;
import io.remotable.roundtrip.Messages.Pair;
import io.remotable.roundtrip.Messages.Point;
import io.remotable.roundtrip.Messages.Shape;
import io.remotable.roundtrip.Messages.Tree;
import io.remotable.table.RemoteTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedCodecsTest {
    private static final RemoteTable TABLE =
            RemoteTable.of(MessagesClosures.remoteTable(), FunctionsClosures.remoteTable());
    private static final NodeId NODE = new NodeId("localhost", 4711, 1);
    private static final ProcessId PROCESS = new ProcessId(NODE, 7);
    private static final SendPortId PORT = new SendPortId(PROCESS, 3);
    private static final MonitorRef MONITOR = new MonitorRef(PROCESS, 4);

    private static void assertKept(WireFormat format, Record message) {
        assertThat(roundTrip(format, message)).matches(read -> Same.same(message, read), message.toString());
    }

    @SuppressWarnings("unchecked")
    private static <T> T roundTrip(WireFormat format, T message) {
        Codec<T> codec = (Codec<T>) TABLE.codec(message.getClass());
        return Wire.roundTrip(TABLE, format, codec, message);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepPrimitivesBoxesAndArrays(WireFormat format) {
        assertKept(format, new Messages.Empty());
        assertKept(format, new Messages.Primitives(true, (byte) -1, (short) 300, 1 << 30, -1L << 60, 'ß', 1.5f, -0.0));
        assertKept(
                format,
                new Messages.Boxes(true, (byte) 1, Short.MIN_VALUE, Integer.MAX_VALUE, 0L, '\0', Float.NaN, 1e300));
        assertKept(
                format,
                new Messages.Arrays(
                        new boolean[] {true, false},
                        new byte[] {1, -1},
                        new short[] {},
                        "text".toCharArray(),
                        new int[] {1, 2, 3},
                        new long[] {Long.MIN_VALUE},
                        new float[] {0.1f},
                        new double[] {Double.POSITIVE_INFINITY},
                        List.of(new byte[300], new byte[0])));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepValuesOfTheLibrary(WireFormat format) {
        assertKept(
                format,
                new Messages.Values(
                        "Grüße 🙂",
                        new UUID(1, -2),
                        Instant.ofEpochSecond(-5, 999_999_999),
                        Duration.ofNanos(-1),
                        BigInteger.TWO.pow(200).negate(),
                        new BigDecimal("-12.3400")));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepEnumsAndSealedInterfaces(WireFormat format) {
        for (Color color : Color.values()) {
            assertThat(Wire.roundTrip(TABLE, format, Messages_ColorCodec.INSTANCE, color))
                    .isSameAs(color);
        }
        for (Shape shape : shapes()) {
            assertThat(Wire.roundTrip(TABLE, format, Messages_ShapeCodec.INSTANCE, shape))
                    .isEqualTo(shape);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepCollections(WireFormat format) {
        assertKept(
                format,
                new Messages.Collections(
                        List.of("a", "", "c"),
                        Set.of(Color.BLUE),
                        Map.of("one", 1),
                        Optional.of(new Point(1, 2)),
                        Map.of(Color.RED, List.of(Optional.empty(), Optional.of(Set.of(5L))))));
        assertKept(format, new Messages.Collections(List.of(), Set.of(), Map.of(), Optional.empty(), Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepGenericAndRecursiveRecords(WireFormat format) {
        Tree<Point> tree = new Tree<>(new Point(0, 0), List.of(new Tree<>(new Point(1, 1), List.of())));
        assertKept(
                format,
                new Messages.Everything(
                        new Point(1, 2),
                        Color.GREEN,
                        shapes().getLast(),
                        new Pair<>(1, "one"),
                        List.of(new Pair<>(Shape.Special.NOTHING, new byte[] {1})),
                        new Pair<>(
                                new Pair<>(Color.RED, new Point(3, 4)),
                                Optional.of(new Tree<>(new Shape.Circle(1), List.of()))),
                        tree,
                        new Messages.Node(1, Optional.of(new Messages.Node(2, Optional.empty())))));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepProcessTypes(WireFormat format) {
        assertKept(
                format,
                new Messages.Processes(
                        PROCESS,
                        NODE,
                        PORT,
                        new SendPort<>(PORT),
                        MONITOR,
                        new SpawnRef(PROCESS, 5),
                        new DiedException("java.lang.Error", "text", "at somewhere"),
                        new ProcessMonitorNotification(MONITOR, PROCESS, new DiedNormal()),
                        List.of(new SendPort<>(PORT))));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepCode(WireFormat format) throws Exception {
        Messages.Code code = new Messages.Code(
                FunctionsClosures.one(1).bind(FunctionsClosures.one),
                Closure.returning(new Point(1, 2)),
                FunctionsClosures.one,
                FunctionsClosures.serve("name", 3));

        Messages.Code read = roundTrip(format, code);

        assertThat(read).hasToString(code.toString());
    }

    @ParameterizedTest
    @EnumSource
    void shouldUseCodecsWrittenByHand(WireFormat format) {
        assertKept(format, new Messages.ByHand(LocalDate.of(2026, 2, 3), List.of(LocalDate.EPOCH)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotConfuseNamesOfComponentsWithItsOwn(WireFormat format) {
        assertKept(format, new Messages.Names("v", List.of("in"), new byte[1], Set.of(1), Optional.of("INSTANCE")));
    }

    @Test
    void shouldHandOverImmutableValuesAsTheyAre() {
        for (Shape shape : shapes()) {
            assertThat(Messages_ShapeCodec.INSTANCE.isolate(shape)).isSameAs(shape);
        }
        Messages.Values values =
                new Messages.Values("a", new UUID(1, 2), Instant.EPOCH, Duration.ZERO, BigInteger.ONE, BigDecimal.ONE);
        assertThat(Messages_ValuesCodec.INSTANCE.isolate(values)).isSameAs(values);
    }

    @Test
    void shouldIsolateArraysAndCollections() {
        byte[] bytes = {1};
        List<String> list = new ArrayList<>(List.of("a"));
        Messages.Names names = new Messages.Names("v", list, bytes, Set.of(), Optional.empty());

        Messages.Names isolated = Messages_NamesCodec.INSTANCE.isolate(names);
        bytes[0] = 2;
        list.add("b");

        assertThat(isolated.out()).containsExactly(1);
        assertThat(isolated.in()).containsExactly("a");
    }

    @Test
    void shouldIsolateWhatIsDeepInGenericRecords() {
        Pair<Integer, byte[]> pair = new Pair<>(1, new byte[] {1});
        Codec<Pair<Integer, byte[]>> codec = new Messages_PairCodec<>(Codecs.INT32, Codecs.BYTES);

        Pair<Integer, byte[]> isolated = codec.isolate(pair);
        pair.second()[0] = 2;

        assertThat(isolated.second()).containsExactly(1);
        assertThat(new Messages_PairCodec<>(Codecs.INT32, Codecs.TEXT).isolate(new Pair<>(1, "a")))
                .isEqualTo(new Pair<>(1, "a"));
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("NullOptional")
    void shouldRejectNullNamingTheField(WireFormat format) {
        Messages.Names names = new Messages.Names("v", null, new byte[0], Set.of(), Optional.empty());
        Messages.Everything nested = new Messages.Everything(null, null, null, null, null, null, null, null);
        Shape.Group group = new Shape.Group(List.of(), null);

        for (Record message : List.of(names, nested, group)) {
            assertThatExceptionOfType(CodecException.class).isThrownBy(() -> roundTrip(format, message));
        }
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Messages_NamesCodec.INSTANCE.isolate(names))
                .withMessageContaining("in")
                .withMessageContaining("null");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Messages_ShapeCodec.INSTANCE.isolate(group))
                .withMessageContaining("frame");
    }

    @Test
    void shouldNameTypesStably() {
        assertThat(Messages_PointCodec.INSTANCE.name()).isEqualTo("io.remotable.roundtrip.Messages$Point");
        assertThat(Messages_ShapeCodec.INSTANCE.name()).isEqualTo("roundtrip.Shape");
        assertThat(new Messages_PairCodec<>(Codecs.INT32, Messages_ShapeCodec.INSTANCE).name())
                .isEqualTo("io.remotable.roundtrip.Messages$Pair<int32,roundtrip.Shape>");
        assertThat(Messages_PointCodec.INSTANCE.shape()).isEqualTo("record{x:int32,y:int32}");
        assertThat(Messages_ColorCodec.INSTANCE.shape()).isEqualTo("enum{RED,GREEN,BLUE}");
    }

    @Test
    void shouldBeFoundByDiscovery() {
        RemoteTable found = RemoteTable.discover();

        assertThat(found.codec(Messages.Everything.class)).isSameAs(Messages_EverythingCodec.INSTANCE);
        assertThat(found.codec(Shape.Solid.Cube.class)).isSameAs(Messages_Shape_Solid_CubeCodec.INSTANCE);
        assertThat(found.entryPoints())
                .containsAll(FunctionsClosures.remoteTable().entryPoints());
    }

    @ParameterizedTest
    @EnumSource
    void shouldWriteTwoHundredComponents(WireFormat format) throws Exception {
        Object[] values = new Object[200];
        Class<?>[] types = new Class<?>[200];
        for (int i = 0; i < 200; i++) {
            values[i] = switch (i % 4) {
                case 0 -> (Object) i;
                case 1 -> "text" + i;
                case 2 -> (long) i;
                default -> Color.BLUE;
            };
            types[i] = i % 4 == 0 ? int.class : i % 4 == 1 ? String.class : i % 4 == 2 ? long.class : Color.class;
        }

        assertKept(format, Messages.Wide.class.getDeclaredConstructor(types).newInstance(values));
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = List.of(
                new Shape.Circle(1.5),
                new Shape.Polygon(List.of(new Point(1, 2), new Point(3, 4))),
                Shape.Special.EVERYTHING,
                new Shape.Solid.Cube(3));
        return List.of(
                shapes.get(0),
                shapes.get(1),
                shapes.get(2),
                shapes.get(3),
                new Shape.Group(shapes, Optional.of(new Shape.Group(List.of(), Optional.empty()))));
    }
}
