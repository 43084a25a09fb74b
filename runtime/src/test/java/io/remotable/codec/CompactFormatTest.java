package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.Empty;
import io.remotable.codec.Values.Fixed;
import io.remotable.codec.Values.Named;
import io.remotable.codec.Values.Person;
import io.remotable.codec.Values.Shape;
import io.remotable.process.CodecException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactFormatTest {
    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static <T> void assertUnreadable(Codec<T> codec, String hex, String reason) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() ->
                        Wires.decode(WireFormat.COMPACT, codec, HexFormat.of().parseHex(hex)))
                .withMessage("cannot read a " + codec.type().getName() + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource({"0,00", "-1,01", "1,02", "63,7e", "64,8001", "-9223372036854775808,ffffffffffffffffff01"})
    void shouldWriteShortIntegersShort(long value, String expected) {
        assertThat(hex(Wires.encode(WireFormat.COMPACT, Codecs.INT64, value))).isEqualTo(expected);
    }

    @Test
    void shouldWriteFieldsInOrder() {
        Person person = new Person("Ann", 41, List.of("a"), Optional.empty(), Color.BLUE);
        assertThat(hex(Wires.encode(WireFormat.COMPACT, Values.PERSON, person))).isEqualTo("03416e6e5201016100" + "02");
    }

    @Test
    void shouldWriteBytesIntoAnyMemory() {
        Marshaller marshaller = WireFormat.COMPACT.newMarshaller(Wires.NOTHING, 100);
        byte[] array = new byte[8];
        marshaller.encode(Codecs.BYTES, new byte[] {7, 8}, new UnsafeBuffer(array, 2, 6), 1);
        assertThat(hex(array)).isEqualTo("0000000207080000");
        UnsafeBuffer direct = new UnsafeBuffer(ByteBuffer.allocateDirect(3));
        marshaller.encode(Codecs.BYTES, new byte[] {7, 8}, direct, 0);
        assertThat(direct.getByte(2)).isEqualTo((byte) 8);
    }

    @Test
    void shouldGiveEmptyElementsAByte() {
        List<Empty> two = Collections.nCopies(2, new Empty());
        assertThat(hex(Wires.encode(WireFormat.COMPACT, Codecs.list(Values.EMPTY), two)))
                .isEqualTo("020000");
        assertUnreadable(
                Codecs.list(Values.EMPTY),
                "ffffffff0700",
                "an element announces 2147483647 elements, and 1 bytes are left");
        assertUnreadable(Codecs.list(Values.EMPTY), "0101", "an empty element is not followed by zero");
    }

    @Test
    void shouldSayWhyBytesAreNotAValue() {
        assertUnreadable(Codecs.BOOL, "02", "an element is 2, and a truth value is 0 or 1");
        assertUnreadable(Codecs.BOOL, "ff", "an element is -1, and a truth value is 0 or 1");
        assertUnreadable(Codecs.BOOL, "", "it is cut off: 0 bytes are left of the 1 needed");
        assertUnreadable(Codecs.BOOL, "0100", "1 bytes left over");
        assertUnreadable(
                Codecs.INT32, "8080808020", "an element is 4294967296, not between -2147483648 and 2147483647");
        assertUnreadable(Codecs.INT64, "ffffffffffffffffff02", "a number has more than 64 bits");
        assertUnreadable(Codecs.TEXT, "05616263", "an element announces 5 elements, and 3 bytes are left");
        assertUnreadable(Codecs.TEXT, "02c080", "an element is not UTF-8");
        assertUnreadable(
                Codecs.LONGS, "02" + "00".repeat(15), "an element announces 2 elements, and 15 bytes are left");
        assertUnreadable(Values.COLOR, "03", "an element is number 3 of 3");
        assertUnreadable(Values.SHAPE, "ffffffffffffffffff01", "an element is number 18446744073709551615 of 3");
        assertUnreadable(Codecs.INSTANT, "00ff01".replace("ff01", "feffffff0f") + "00", "1 bytes left over");
    }

    @Test
    void shouldBoundNestingOfWhatItReads() {
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i + 1] = 1;
        }
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Wires.decode(WireFormat.COMPACT, Values.TREE, bytes))
                .withMessage("cannot read a io.remotable.codec.Values$Tree: it nests deeper than 1000 levels");
    }

    @Test
    void shouldNotReserveMemoryForWhatIsOnlyAnnounced() {
        byte[] bytes = new byte[1 << 20];
        Arrays.fill(bytes, (byte) 0xff);
        for (int i = 0; i < 3000; i += 3) {
            bytes[i] = (byte) 0xff;
            bytes[i + 1] = (byte) 0xff;
            bytes[i + 2] = 0x3e;
        }
        Codec<?> codec = Codecs.INT8;
        for (int i = 0; i < 900; i++) {
            codec = Codecs.list(codec);
        }
        Codec<?> deep = codec;
        assertThatExceptionOfType(CodecException.class).isThrownBy(() -> Wires.decode(WireFormat.COMPACT, deep, bytes));
    }

    @Test
    void shouldEncodeWithoutGarbage() {
        Marshaller marshaller = Wires.marshaller(WireFormat.COMPACT);
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        Shape shape = new Named("outer é", new Named("inner", Fixed.UNIT));
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                marshaller.encode(Values.SHAPE, shape, buffer, 0);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as("bytes, when the JVM made nothing for itself").isLessThan(1000);
    }
}
