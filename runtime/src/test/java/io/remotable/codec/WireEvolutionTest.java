package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.remotable.codec.Values.Circle;
import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.One;
import io.remotable.codec.Values.Shape;
import io.remotable.process.CodecException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One version writes, another reads. */
class WireEvolutionTest {
    private static <R> R read(Consumer<FieldWriter> writer, Function<FieldReader, R> reader) {
        byte[] bytes = Wires.encode(WireFormat.SELF_DESCRIBING, codec((out, none) -> writer.accept(out), in -> ""), "");
        return Wires.decode(WireFormat.SELF_DESCRIBING, WireEvolutionTest.<R>codec((out, none) -> {}, reader), bytes);
    }

    private static <R> Codec<R> codec(BiConsumer<FieldWriter, R> writer, Function<FieldReader, R> reader) {
        return TestCodec.of(Object.class, "", writer, reader);
    }

    private static void person(FieldWriter out) {
        out.text("name", "Ann");
        out.int32("age", 41);
        out.sequence("tags", List.of("a", "b"), Codecs.TEXT);
    }

    private static String person(FieldReader in) {
        return in.text("name") + in.int32("age") + in.sequence("tags", Codecs.TEXT);
    }

    @Test
    void shouldIgnoreAddedFields() {
        assertThatObject(read(
                        out -> {
                            out.object("new", new One(1), Values.ONE);
                            out.text("other", "x".repeat(100));
                            person(out);
                            out.bytes("more", new byte[300]);
                            out.map("last", Map.of("a", 1), Codecs.TEXT, Codecs.INT32);
                        },
                        WireEvolutionTest::person))
                .isEqualTo("Ann41[a, b]");
    }

    @Test
    void shouldReadZeroForRemovedFields() {
        assertThatObject(read(out -> out.int32("age", 41), WireEvolutionTest::person))
                .isEqualTo("41[]");
        assertThatObject(read(out -> {}, WireEvolutionTest::person)).isEqualTo("0[]");
        assertThatObject(read(
                        out -> {}, in -> in.bool("a") + " " + in.float64("b") + in.float32("c") + (int) in.char16("d")))
                .isEqualTo("false 0.00.00");
        assertThatObject(read(out -> {}, in -> in.optional("a", Values.ONE))).isEqualTo(Optional.empty());
        assertThatObject(read(out -> {}, in -> in.optional("a", Codecs.optional(Values.ONE))))
                .isEqualTo(Optional.empty());
        assertThatObject(read(out -> {}, in -> in.map("a", Codecs.TEXT, Values.ONE)))
                .isEqualTo(Map.of());
        assertThatObject(read(out -> {}, in -> in.bytes("a"))).isEqualTo(new byte[0]);
        assertThatObject(read(out -> {}, in -> in.longs("a"))).isEqualTo(new long[0]);
        assertThatObject(read(out -> {}, in -> in.doubles("a"))).isEqualTo(new double[0]);
        assertThatObject(read(out -> {}, in -> in.booleans("a"))).isEqualTo(new boolean[0]);
        assertThatObject(read(out -> {}, in -> in.chars("a"))).isEqualTo(new char[0]);
    }

    @Test
    void shouldFindReorderedFields() {
        assertThatObject(read(
                        out -> {
                            out.sequence("tags", List.of("a", "b"), Codecs.TEXT);
                            out.object("new", new One(1), Values.ONE);
                            out.int32("age", 41);
                            out.text("name", "Ann");
                        },
                        WireEvolutionTest::person))
                .isEqualTo("Ann41[a, b]");
    }

    @Test
    void shouldFindReorderedFieldsInNestedObjects() {
        Codec<String> old = codec(
                (out, none) -> {
                    out.int32("b", 2);
                    out.int32("a", 1);
                },
                in -> "");
        Codec<String> current = codec((out, none) -> {}, in -> in.int32("a") + "," + in.int32("b"));
        assertThatObject(read(
                        out -> {
                            out.sequence("list", List.of("", ""), old);
                            out.object("one", "", old);
                            out.map("map", Map.of(1, ""), Codecs.INT32, old);
                        },
                        in -> in.object("one", current)
                                + in.sequence("list", current)
                                + in.map("map", Codecs.INT32, current)))
                .isEqualTo("1,2[1,2, 1,2]{1=1,2}");
    }

    @Test
    void shouldWidenNumbers() {
        assertThatObject(read(out -> out.int32("n", -5), in -> in.int64("n"))).isEqualTo(-5L);
        assertThatObject(read(out -> out.int8("n", (byte) -5), in -> in.int32("n")))
                .isEqualTo(-5);
        assertThatObject(read(out -> out.int16("n", (short) 500), in -> in.float32("n")))
                .isEqualTo(500f);
        assertThatObject(read(out -> out.char16("n", 'a'), in -> in.int32("n"))).isEqualTo((int) 'a');
        assertThatObject(read(out -> out.float32("n", 1.5f), in -> in.float64("n")))
                .isEqualTo(1.5);
        assertThatObject(read(out -> out.int32("n", 5), in -> in.float64("n"))).isEqualTo(5.0);
        assertThatObject(read(out -> out.ints("n", new int[] {1, -2}), in -> in.longs("n")))
                .isEqualTo(new long[] {1, -2});
        assertThatObject(read(out -> out.floats("n", new float[] {1, -2}), in -> in.doubles("n")))
                .isEqualTo(new double[] {1, -2});
        assertThatObject(read(out -> out.ints("n", new int[] {1, -2}), in -> in.sequence("n", Codecs.INT64)))
                .isEqualTo(List.of(1L, -2L));
        assertThatObject(read(out -> out.chars("n", new char[] {'a', 'b'}), in -> in.text("n")))
                .isEqualTo("ab");
    }

    @Test
    void shouldNarrowOnlyWhatFits() {
        assertThatObject(read(out -> out.int64("n", 5), in -> in.int8("n"))).isEqualTo((byte) 5);
        assertThatObject(read(out -> out.float64("n", 5), in -> in.int64("n"))).isEqualTo(5L);
        assertUnreadable(
                out -> out.int64("n", 1L << 40),
                in -> in.int32("n"),
                "field n is 1099511627776, not between -2147483648 and 2147483647");
        assertUnreadable(out -> out.float64("n", 0.5), in -> in.int32("n"), "field n is not a whole number: 0.5");
        assertUnreadable(out -> out.float64("n", 0.1), in -> in.float32("n"), "field n is not a float: 0.1");
    }

    private static <R> void assertUnreadable(
            Consumer<FieldWriter> writer, Function<FieldReader, R> reader, String reason) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> read(writer, reader))
                .withMessage("cannot read a java.lang.Object: " + reason);
    }

    @Test
    void shouldReadAValueAsAnOptionalAndBack() {
        assertThatObject(read(out -> out.text("a", "x"), in -> in.optional("a", Codecs.TEXT)))
                .isEqualTo(Optional.of("x"));
        assertThatObject(read(out -> out.optional("a", Optional.of("x"), Codecs.TEXT), in -> in.text("a")))
                .isEqualTo("x");
        assertThatObject(read(out -> out.optional("a", Optional.empty(), Codecs.TEXT), in -> in.text("a")))
                .isEqualTo("");
    }

    @Test
    void shouldSayWhatIsMissingAndHowToAddIt() {
        String fix = "is missing. Make a field that older nodes do not send an Optional.";
        assertUnreadable(
                out -> {}, in -> in.object("a", Values.ONE), "field a of type io.remotable.codec.Values$One " + fix);
        assertUnreadable(out -> {}, in -> Values.COLOR.read(in, "a"), "field a " + fix);
        assertUnreadable(out -> {}, in -> Values.SHAPE.read(in, "a"), "field a " + fix);
    }

    @Test
    void shouldFindConstantsAndCasesByName() {
        assertThatObject(read(
                        out -> out.enumeration("a", 0, "BLUE"),
                        in -> in.enumeration("a", List.of("RED", "NEW", "GREEN", "BLUE"))))
                .isEqualTo(3);
        assertThatObject(read(
                        out -> Values.SHAPE.write(out, "a", new Circle(2)),
                        in -> in.<Shape>variant("a", List.of(Values.NAMED, Values.CIRCLE))))
                .isEqualTo(new Circle(2));
        assertUnreadable(
                out -> Values.COLOR.write(out, "a", Color.GREEN),
                in -> in.enumeration("a", List.of("RED", "BLUE")),
                "field a is GREEN, which is not one of [RED, BLUE]");
        assertUnreadable(
                out -> Values.SHAPE.write(out, "a", new Circle(2)),
                in -> in.<Shape>variant("a", List.of(Values.NAMED)),
                "field a is of the unknown case io.remotable.codec.Values$Circle");
    }

    @Test
    void shouldRefuseAnotherKindOfValue() {
        assertUnreadable(out -> out.text("a", "1"), in -> in.int32("a"), "field a is not a number");
        assertUnreadable(out -> out.text("a", "true"), in -> in.bool("a"), "field a is not a truth value");
        assertUnreadable(out -> out.int32("a", 1), in -> in.text("a"), "field a is not a text");
        assertUnreadable(out -> out.int32("a", 1), in -> in.object("a", Values.ONE), "field a is not an object");
        assertUnreadable(out -> out.int32("a", 1), in -> in.longs("a"), "field a is not a sequence");
        assertUnreadable(out -> out.bytes("a", new byte[3]), in -> in.longs("a"), "field a is not a sequence");
        assertUnreadable(out -> out.longs("a", new long[3]), in -> in.bytes("a"), "field a is not bytes");
        assertUnreadable(
                out -> out.sequence("a", List.of("x"), Codecs.TEXT), in -> in.longs("a"), "an element is not a number");
    }

    /** The name of the field is a nested value of length -5, were it one. */
    @Test
    @Timeout(20)
    void shouldRefuseAFieldAmongElements() {
        byte[] bytes = HexFormat.of().parseHex("8007c582fbffffff01");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Wires.decode(WireFormat.SELF_DESCRIBING, Codecs.INTS, bytes));
    }
}
