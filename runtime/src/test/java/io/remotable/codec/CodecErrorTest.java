package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Values.Box;
import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.Fixed;
import io.remotable.codec.Values.Named;
import io.remotable.codec.Values.One;
import io.remotable.codec.Values.Person;
import io.remotable.codec.Values.Shape;
import io.remotable.codec.Values.Tree;
import io.remotable.process.CodecException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
@ParameterizedClass
@EnumSource(WireFormat.class)
class CodecErrorTest {
    private static final String FIX = " is null, and null does not travel. Make it an Optional.";

    private final WireFormat format;

    CodecErrorTest(WireFormat format) {
        this.format = format;
    }

    private <T> void assertRefused(Codec<T> codec, T value, String message) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Wires.encode(format, codec, value))
                .withMessage(message);
    }

    private <T> void assertUnreadable(Codec<T> codec, String message, int... bytes) {
        byte[] encoded = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            encoded[i] = (byte) bytes[i];
        }
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Wires.decode(format, codec, encoded))
                .withMessage(message);
    }

    @Test
    @SuppressWarnings("NullOptional") // which is what is tested
    void shouldNameTheFieldThatIsNull() {
        String of = " of io.remotable.codec.Values$Person";
        assertRefused(
                Values.PERSON, new Person(null, 1, List.of(), Optional.empty(), Color.RED), "field name" + of + FIX);
        assertRefused(Values.PERSON, new Person("", 1, null, Optional.empty(), Color.RED), "field tags" + of + FIX);
        assertRefused(Values.PERSON, new Person("", 1, List.of(), null, Color.RED), "field note" + of + FIX);
        assertRefused(Values.PERSON, new Person("", 1, List.of(), Optional.empty(), null), "field color" + of + FIX);
        assertRefused(Values.NAMED, new Named("a", null), "field inner of io.remotable.codec.Values$Named" + FIX);
        for (Codec<?> codec : Codecs.all()) {
            assertRefused(Values.box(codec), new Box<>(null), "field value of io.remotable.codec.Values$Box" + FIX);
        }
        assertRefused(Values.box(Values.ONE), new Box<>(null), "field value of io.remotable.codec.Values$Box" + FIX);
    }

    @Test
    void shouldNameTheFieldWhoseElementIsNull() {
        String contains = " contains null, and null does not travel. Leave it out.";
        assertRefused(
                Values.PERSON,
                new Person("", 1, Arrays.asList("a", null), Optional.empty(), Color.RED),
                "field tags of io.remotable.codec.Values$Person" + contains);
        Map<String, Integer> map = new HashMap<>();
        map.put("a", null);
        assertRefused(
                Values.box(Codecs.map(Codecs.TEXT, Codecs.INT32)),
                new Box<>(map),
                "field value of io.remotable.codec.Values$Box" + contains);
    }

    @Test
    void shouldNameBothSizesOfWhatIsTooLong() {
        Marshaller marshaller = format.newMarshaller(Wires.NOTHING, 1000);
        byte[] bytes = new byte[5000];
        int length = Wires.encode(format, Codecs.BYTES, bytes).length;
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> marshaller.encode(Codecs.BYTES, bytes, new ExpandableArrayBuffer(), 3))
                .withMessage("a value of [B takes " + length + " bytes, more than the longest message, 1000 bytes. "
                        + "Send it in pieces, or raise maxMessageLength.");
        int fits = 1000 - (length - 5000);
        assertThat(marshaller.encode(Codecs.BYTES, new byte[fits], new ExpandableArrayBuffer(), 3))
                .isLessThanOrEqualTo(1000);
        List<String> texts = Collections.nCopies(500, "ab");
        int textLength = Wires.encode(format, Codecs.list(Codecs.TEXT), texts).length;
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> marshaller.encode(Codecs.list(Codecs.TEXT), texts, new ExpandableArrayBuffer(), 0))
                .withMessageContaining(textLength + " bytes")
                .withMessageContaining("1000 bytes");
    }

    @Test
    void shouldNotWriteBeyondAFixedBuffer() {
        byte[] memory = new byte[64];
        UnsafeBuffer buffer = new UnsafeBuffer(memory, 16, 16);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Wires.marshaller(format).encode(Codecs.TEXT, "x".repeat(20), buffer, 0))
                .withMessageContaining("the buffer has room for 16");
        assertThat(Arrays.copyOfRange(memory, 32, 64)).containsOnly(0);
        assertThat(Arrays.copyOfRange(memory, 0, 16)).containsOnly(0);
    }

    @Test
    void shouldBoundNesting() {
        Tree tree = new Tree("", List.of());
        for (int i = 0; i < 2000; i++) {
            tree = new Tree("", List.of(tree));
        }
        assertRefused(
                Values.TREE,
                tree,
                "a value of io.remotable.codec.Values$Tree nests deeper than 1000 levels. Send it in pieces, or as a list.");
    }

    @Test
    void shouldWrapWhatTheCodecThrows() {
        Codec<One> broken = TestCodec.of(
                One.class,
                "",
                (out, value) -> {
                    throw new IllegalStateException("out of order");
                },
                in -> {
                    throw new ArithmeticException("no way");
                });
        assertRefused(
                broken,
                new One(1),
                "a value of io.remotable.codec.Values$One cannot be written: java.lang.IllegalStateException: out of order");
        assertUnreadable(broken, "cannot read a io.remotable.codec.Values$One: java.lang.ArithmeticException: no way");
    }

    @Test
    void shouldGoOnAfterAnError() {
        Marshaller marshaller = Wires.marshaller(format);
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        Person bad = new Person("x", 1, List.of(), Optional.of("y"), null);
        Box<Optional<Person>> nested = new Box<>(Optional.of(bad));
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> marshaller.encode(Values.box(Codecs.optional(Values.PERSON)), nested, buffer, 0));
        Shape good = new Named("a", Fixed.UNIT);
        int length = marshaller.encode(Values.SHAPE, good, buffer, 0);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> marshaller.decode(Values.SHAPE, buffer, 0, length - 1));
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> marshaller.decode(Values.SHAPE, buffer, 0, buffer.capacity() + 1));
        assertThat(marshaller.decode(Values.SHAPE, buffer, 0, length)).isEqualTo(good);
    }

    @Test
    void shouldNoticeACollectionThatChangesMeanwhile() {
        List<String> growing = new AbstractList<>() {
            private int asked;

            @Override
            public String get(int index) {
                return "a";
            }

            @Override
            public int size() {
                return 1 + asked++ / 2;
            }
        };
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Wires.encode(format, Values.box(Codecs.list(Codecs.TEXT)), new Box<>(growing)))
                .withMessageContaining("changed while it was written");
    }
}
