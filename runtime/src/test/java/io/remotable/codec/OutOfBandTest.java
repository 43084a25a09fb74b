package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.process.CodecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long byte arrays that are not copied with the rest of their value. */
@Timeout(20)
class OutOfBandTest {
    private static final Codec<List<byte[]>> ARRAYS = Codecs.list(Codecs.BYTES);
    private static final byte[] SHORT = array(CompactWriter.LEAST_OUT_OF_BAND - 1, 1);
    private static final byte[] LONG = array(CompactWriter.LEAST_OUT_OF_BAND, 2);
    private static final byte[] LONGER = array(CompactWriter.LEAST_OUT_OF_BAND + 1, 3);
    private static final int LIMIT = 2 << 20;

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final List<byte[]> leftOut = new ArrayList<>();

    private static byte[] array(int length, int fill) {
        byte[] array = new byte[length];
        Arrays.fill(array, (byte) fill);
        return array;
    }

    private int encode(WireFormat format, byte[]... arrays) {
        return marshaller(format).encode(ARRAYS, List.of(arrays), buffer, 0, leftOut::add);
    }

    private static Marshaller marshaller(WireFormat format) {
        return format.newMarshaller(Wires.NOTHING, LIMIT);
    }

    private List<byte[]> decode(int length, byte[] outOfBand) {
        return marshaller(WireFormat.COMPACT).decode(ARRAYS, buffer, 0, length, outOfBand);
    }

    @Test
    void shouldLeaveOutTheFirstLongArrayAndTakeItBackAsItIs() {
        int length = encode(WireFormat.COMPACT, SHORT, LONG, LONGER, SHORT);
        assertThat(leftOut).hasSize(1);
        assertThat(leftOut.getFirst()).isSameAs(LONG);
        assertThat(length).isBetween(2 * SHORT.length + LONGER.length, 2 * SHORT.length + LONGER.length + 20);
        List<byte[]> decoded = decode(length, leftOut.getFirst());
        assertThat(decoded).containsExactly(SHORT, LONG, LONGER, SHORT);
        assertThat(decoded.get(1)).isSameAs(LONG);
    }

    @Test
    void shouldWriteEveryArrayOfAValueThatIsWrittenWhole() {
        int length = marshaller(WireFormat.COMPACT).encode(ARRAYS, List.of(LONG), buffer, 0);
        assertThat(length).isGreaterThan(LONG.length);
        assertThat(Wires.marshaller(WireFormat.COMPACT).decode(ARRAYS, buffer, 0, length))
                .containsExactly(LONG);
    }

    @Test
    void shouldWriteShortArrays() {
        assertThat(encode(WireFormat.COMPACT, SHORT)).isGreaterThan(SHORT.length);
        assertThat(leftOut).isEmpty();
    }

    @Test
    void shouldLeaveNothingOutOfTheNextValue() {
        Marshaller marshaller = marshaller(WireFormat.COMPACT);
        marshaller.encode(ARRAYS, List.of(LONG), buffer, 0, leftOut::add);
        assertThat(marshaller.encode(ARRAYS, List.of(LONG), buffer, 0)).isGreaterThan(LONG.length);
        assertThat(leftOut).hasSize(1);
    }

    @Test
    void shouldCountWhatItLeavesOutTowardsTheLongestMessage() {
        byte[] half = array(LIMIT / 2, 1);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> encode(WireFormat.COMPACT, half, half))
                .withMessageContaining("takes " + (LIMIT + 7) + " bytes, more than the longest message, " + LIMIT);
        leftOut.clear();
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> encode(WireFormat.COMPACT, array(LIMIT + 1, 1)))
                .withMessageContaining("more than the longest message, " + LIMIT);
        assertThat(leftOut).isEmpty();
    }

    @Test
    void shouldTakeAsMuchAsTheLongestMessageHolds() {
        byte[] longest = array(LIMIT - 4, 1);
        int length = encode(WireFormat.COMPACT, longest);
        assertThat(length).isEqualTo(4);
        assertThat(decode(length, longest)).containsExactly(longest);
    }

    @Test
    void shouldRefuseAnArrayThatBelongsNowhere() {
        int length = encode(WireFormat.COMPACT, SHORT);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> decode(length, LONG))
                .withMessageEndingWith(LONG.length + " bytes that came beside it are left over");
    }

    @Test
    void shouldRefuseAnArrayOfAnotherLength() {
        int length = encode(WireFormat.COMPACT, LONG);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> decode(length, LONGER))
                .withMessageContaining("announces " + LONG.length + " elements, and 0 bytes are left");
    }

    @Test
    void shouldRefuseAValueWithoutItsArray() {
        int length = encode(WireFormat.COMPACT, LONG);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> marshaller(WireFormat.COMPACT).decode(ARRAYS, buffer, 0, length))
                .withMessageContaining("announces " + LONG.length + " elements, and 0 bytes are left");
    }

    @Test
    void shouldLeaveNothingOutOfTheSelfDescribingFormat() {
        int length = encode(WireFormat.SELF_DESCRIBING, LONG);
        assertThat(leftOut).isEmpty();
        assertThat(length).isGreaterThan(LONG.length);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> marshaller(WireFormat.SELF_DESCRIBING).decode(ARRAYS, buffer, 0, length, LONG))
                .withMessage("this format leaves nothing out, yet " + LONG.length + " bytes came beside it");
    }
}
