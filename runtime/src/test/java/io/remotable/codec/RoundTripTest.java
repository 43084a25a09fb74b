package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.codec.Values.Box;
import io.remotable.codec.Values.Circle;
import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.Empty;
import io.remotable.codec.Values.Fixed;
import io.remotable.codec.Values.Group;
import io.remotable.codec.Values.Named;
import io.remotable.codec.Values.One;
import io.remotable.codec.Values.Person;
import io.remotable.codec.Values.Shape;
import io.remotable.codec.Values.Tree;
import io.remotable.codec.Values.Wide;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.ExpandableDirectByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(WireFormat.class)
class RoundTripTest {
    private final WireFormat format;

    RoundTripTest(WireFormat format) {
        this.format = format;
    }

    private <T> void assertRoundTrip(Codec<T> codec, T value) {
        assertThat(Wires.roundTrip(format, codec, value)).isEqualTo(value);
        assertThat(Wires.roundTrip(format, Values.box(codec), new Box<>(value))).isEqualTo(new Box<>(value));
        assertThat(Wires.roundTrip(format, Codecs.list(codec), List.of(value, value)))
                .isEqualTo(List.of(value, value));
        assertThat(Wires.roundTrip(format, Codecs.optional(codec), Optional.of(value)))
                .isEqualTo(Optional.of(value));
    }

    @Test
    void shouldKeepIntegers() {
        for (long n : edges()) {
            assertRoundTrip(Codecs.INT64, n);
            assertRoundTrip(Codecs.INT32, (int) n);
            assertRoundTrip(Codecs.INT16, (short) n);
            assertRoundTrip(Codecs.INT8, (byte) n);
            assertRoundTrip(Codecs.CHAR16, (char) n);
        }
    }

    private static long[] edges() {
        return IntStream.range(0, 64)
                .mapToLong(bit -> 1L << bit)
                .flatMap(n -> LongStream.of(n - 1, n, n + 1, -n, -n - 1, -n + 1))
                .toArray();
    }

    @Test
    void shouldKeepTruthValues() {
        assertRoundTrip(Codecs.BOOL, true);
        assertRoundTrip(Codecs.BOOL, false);
    }

    @Test
    void shouldKeepEveryBitOfFloats() {
        for (int bits :
                new int[] {0, 0x80000000, 1, 0x7f800000, 0xff800000, 0x7fc00000, 0x7f800001, 0xffffffff, 0x3fc00000}) {
            float value = Float.intBitsToFloat(bits);
            assertThat(Float.floatToRawIntBits(Wires.roundTrip(format, Codecs.FLOAT32, value)))
                    .isEqualTo(bits);
            assertThat(Float.floatToRawIntBits(Wires.roundTrip(format, Codecs.FLOATS, new float[] {value})[0]))
                    .isEqualTo(bits);
        }
    }

    @Test
    void shouldKeepEveryBitOfDoubles() {
        for (double value : new double[] {
            0.0,
            -0.0,
            1,
            -1,
            0.1,
            1e300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            Double.longBitsToDouble(0x7ff0000000000001L),
            Double.longBitsToDouble(-1L),
            123456789.125
        }) {
            long bits = Double.doubleToRawLongBits(value);
            assertThat(Double.doubleToRawLongBits(Wires.roundTrip(format, Codecs.FLOAT64, value)))
                    .isEqualTo(bits);
            assertThat(Double.doubleToRawLongBits(Wires.roundTrip(format, Codecs.DOUBLES, new double[] {value})[0]))
                    .isEqualTo(bits);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "ASCII only",
                "äöü ß",
                "日本語",
                "🙂🙃",
                "\ud83d",
                "\ude42",
                "\ude42\ud83d",
                "a\ud83d",
                "\ud83d\ud83d\ude42",
                "\0",
                "null",
                "\uffff",
                "ÿ",
                "'\"\\\n\t{}[]:#"
            })
    void shouldKeepTexts(String text) {
        assertRoundTrip(Codecs.TEXT, text);
        assertRoundTrip(Codecs.TEXT, text.repeat(7));
        assertRoundTrip(Codecs.TEXT, "x".repeat(31) + text);
        assertRoundTrip(Codecs.TEXT, text + "x".repeat(300));
    }

    @Test
    void shouldKeepRandomTexts() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            char[] chars = new char[random.nextInt(80)];
            for (int k = 0; k < chars.length; k++) {
                chars[k] = (char) (random.nextInt(1 << 16) >> random.nextInt(10));
            }
            String text = new String(chars);
            assertThat(Wires.roundTrip(format, Codecs.TEXT, text))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    @Test
    void shouldKeepLongTexts() {
        assertRoundTrip(Codecs.TEXT, "abc".repeat(100_000));
        assertRoundTrip(Codecs.TEXT, "añ日🙂".repeat(50_000));
    }

    @Test
    void shouldKeepArrays() {
        long[] edges = edges();
        int[] ints = Arrays.stream(edges).mapToInt(n -> (int) n).toArray();
        char[] chars = {'a', 0, '\ud83d', '\uffff'};
        assertThat(Wires.roundTrip(format, Codecs.LONGS, edges)).isEqualTo(edges);
        assertThat(Wires.roundTrip(format, Codecs.INTS, ints)).isEqualTo(ints);
        assertThat(Wires.roundTrip(format, Codecs.SHORTS, new short[] {1, -1, Short.MIN_VALUE}))
                .containsExactly(1, -1, Short.MIN_VALUE);
        assertThat(Wires.roundTrip(format, Codecs.CHARS, chars)).isEqualTo(chars);
        assertThat(Wires.roundTrip(format, Codecs.BOOLEANS, new boolean[] {true, false}))
                .containsExactly(true, false);
        assertThat(Wires.roundTrip(format, Codecs.BYTES, new byte[] {0, -1, 127}))
                .containsExactly(0, -1, 127);
        assertThat(Wires.roundTrip(format, Codecs.FLOATS, new float[] {1, 2.5f}))
                .containsExactly(1, 2.5f);
        assertThat(Wires.roundTrip(format, Codecs.DOUBLES, new double[] {1, 0.1}))
                .containsExactly(1, 0.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 254, 255, 256, 70_000})
    void shouldKeepBytesOfAnyLength(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        assertThat(Wires.roundTrip(format, Codecs.BYTES, bytes)).isEqualTo(bytes);
        assertThat(Wires.roundTrip(format, Values.box(Codecs.BYTES), new Box<>(bytes))
                        .value())
                .isEqualTo(bytes);
        assertThat(Wires.roundTrip(format, Codecs.LONGS, new long[length])).isEqualTo(new long[length]);
    }

    @Test
    void shouldKeepValueTypes() {
        assertRoundTrip(Codecs.UUID, UUID.randomUUID());
        assertRoundTrip(Codecs.INSTANT, Instant.now());
        assertRoundTrip(Codecs.INSTANT, Instant.MIN);
        assertRoundTrip(Codecs.INSTANT, Instant.MAX);
        assertRoundTrip(Codecs.DURATION, Duration.ofNanos(-1));
        assertRoundTrip(Codecs.DURATION, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        assertRoundTrip(Codecs.BIG_INTEGER, BigInteger.ZERO);
        assertRoundTrip(Codecs.BIG_INTEGER, BigInteger.TWO.pow(1000).negate());
        assertRoundTrip(Codecs.BIG_DECIMAL, new BigDecimal("-12345678901234567890.500"));
        assertRoundTrip(Codecs.BIG_DECIMAL, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE));
    }

    @Test
    void shouldKeepRecordsEnumsAndSealedTypes() {
        Person person = new Person("Ann", 41, List.of("a", "b"), Optional.of("hi"), Color.GREEN);
        assertRoundTrip(Values.EMPTY, new Empty());
        assertRoundTrip(Values.ONE, new One(5));
        assertRoundTrip(Values.COLOR, Color.GREEN);
        assertRoundTrip(Values.PERSON, person);
        assertRoundTrip(Values.box(Values.box(Values.PERSON)), new Box<>(new Box<>(person)));
        assertRoundTrip(Values.SHAPE, new Circle(1));
        assertRoundTrip(Values.<Shape>box(Values.SHAPE), new Box<>(Fixed.UNIT));
        assertRoundTrip(Values.SHAPE, new Named("n", new Circle(2)));
        assertRoundTrip(Values.GROUP, Values.group());
        assertRoundTrip(
                Values.WIDE,
                new Wide(LongStream.range(0, 30).map(n -> n * n * n).boxed().toList()));
    }

    @Test
    void shouldKeepOptionalsInOptionals() {
        Codec<Optional<Optional<Optional<Integer>>>> codec =
                Codecs.optional(Codecs.optional(Codecs.optional(Codecs.INT32)));
        assertRoundTrip(codec, Optional.empty());
        assertRoundTrip(codec, Optional.of(Optional.empty()));
        assertRoundTrip(codec, Optional.of(Optional.of(Optional.empty())));
        assertRoundTrip(codec, Optional.of(Optional.of(Optional.of(7))));
    }

    @Test
    void shouldKeepRecursiveValues() {
        Tree tree = new Tree("leaf", List.of());
        for (int i = 0; i < 300; i++) {
            tree = new Tree("node " + i, List.of(tree, new Tree("leaf", List.of())));
        }
        assertRoundTrip(Values.TREE, tree);
    }

    @Test
    void shouldKeepEmptyAndLargeCollections() {
        assertRoundTrip(Codecs.list(Codecs.TEXT), List.of());
        assertRoundTrip(Codecs.map(Codecs.INT32, Codecs.TEXT), Map.of());
        List<Integer> numbers = IntStream.range(0, 100_000).boxed().toList();
        assertThat(Wires.roundTrip(format, Codecs.list(Codecs.INT32), numbers)).isEqualTo(numbers);
        List<Empty> empties = Collections.nCopies(100_000, new Empty());
        assertThat(Wires.roundTrip(format, Codecs.list(Values.EMPTY), empties)).isEqualTo(empties);
        Map<Integer, Empty> map = new LinkedHashMap<>();
        numbers.reversed().forEach(n -> map.put(n, new Empty()));
        Map<Integer, Empty> read = Wires.roundTrip(format, Codecs.map(Codecs.INT32, Values.EMPTY), map);
        assertThat(new ArrayList<>(read.keySet())).isEqualTo(new ArrayList<>(map.keySet()));
    }

    @Test
    void shouldKeepOrderAndForbidChanges() {
        List<String> words = List.of("z", "a", "m");
        assertThat(Wires.roundTrip(format, Codecs.set(Codecs.TEXT), new LinkedHashSet<>(words)))
                .containsExactly("z", "a", "m")
                .isUnmodifiable();
        assertThat(Wires.roundTrip(format, Codecs.list(Codecs.TEXT), new ArrayList<>(words)))
                .containsExactly("z", "a", "m")
                .isUnmodifiable();
    }

    @Test
    void shouldKeepFieldsWithUnusualNames() {
        Codec<List<Integer>> codec = TestCodec.of(
                List.class,
                "",
                (out, value) -> {
                    out.int32("größe", value.get(0));
                    out.int32("名前", value.get(1));
                    out.int32("名后", value.get(2));
                    out.int32("1", value.get(3));
                    out.int32("a".repeat(200), value.get(4));
                    out.int32("a b%", value.get(5));
                },
                in -> List.of(
                        in.int32("größe"),
                        in.int32("名前"),
                        in.int32("名后"),
                        in.int32("1"),
                        in.int32("a".repeat(200)),
                        in.int32("a b%")));
        assertThat(Wires.roundTrip(format, codec, List.of(1, 2, 3, 4, 5, 6))).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void shouldReuseOneMarshallerOnAnyBufferAtAnyOffset() {
        Marshaller marshaller = Wires.marshaller(format);
        Group group = Values.group();
        for (MutableDirectBuffer buffer : List.of(
                new ExpandableArrayBuffer(1), new ExpandableDirectByteBuffer(16), new UnsafeBuffer(new byte[4096]))) {
            for (int offset = 0; offset < 50; offset += 7) {
                int length = marshaller.encode(Values.GROUP, group, buffer, offset);
                assertThat(marshaller.decode(Values.GROUP, buffer, offset, length))
                        .isEqualTo(group);
                int shorter = marshaller.encode(Values.ONE, new One(offset), buffer, offset);
                assertThat(marshaller.decode(Values.ONE, buffer, offset, shorter))
                        .isEqualTo(new One(offset));
            }
        }
    }
}
