package io.remotable.node.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.node.wire.Frames;
import io.remotable.process.CodecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames that are cut into {@link Parts} and put together again. */
@Timeout(20)
class ChunksTest {
    private static final int LONGEST_PART = 100;
    private static final int LONGEST = 10_000;

    private final Random random = new Random(1);
    private final Chunks chunks = new Chunks(LONGEST);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<DirectBuffer> cut(int transfer, byte[] frame, byte @Nullable [] outOfBand) {
        Parts parts = new Parts(transfer, new UnsafeBuffer(frame), frame.length, outOfBand, LONGEST_PART);
        List<DirectBuffer> all = new ArrayList<>();
        while (parts.next()) {
            all.add(parts.copy());
        }
        return all;
    }

    private Chunks.@Nullable Transfer add(DirectBuffer part) {
        return chunks.add(part, 0, part.capacity());
    }

    private void addButLast(List<DirectBuffer> parts) {
        parts.subList(0, parts.size() - 1).forEach(part -> assertThat(add(part)).isNull());
    }

    private Chunks.Transfer addAll(List<DirectBuffer> parts) {
        addButLast(parts);
        Chunks.Transfer whole = add(parts.getLast());
        assertThat(whole).isNotNull();
        return whole;
    }

    private static byte[] inBand(Chunks.Transfer whole) {
        byte[] bytes = new byte[whole.frame().capacity()];
        whole.frame().getBytes(0, bytes);
        return bytes;
    }

    @Test
    void shouldPutAFrameTogetherAgain() {
        for (int length = 1; length < 5 * LONGEST_PART; length++) {
            byte[] frame = bytes(length);
            Chunks.Transfer whole = addAll(cut(length, frame, null));
            assertThat(inBand(whole)).isEqualTo(frame);
            assertThat(whole.outOfBand()).isNull();
            chunks.release(whole);
        }
    }

    @Test
    void shouldBringWhatIsOutOfBandInAnArrayOfItsOwn() {
        for (int length = 1; length < 5 * LONGEST_PART; length++) {
            byte[] frame = bytes(1 + random.nextInt(2 * LONGEST_PART));
            byte[] outOfBand = bytes(length);
            Chunks.Transfer whole = addAll(cut(length, frame, outOfBand));
            assertThat(inBand(whole)).isEqualTo(frame);
            assertThat(whole.outOfBand()).isEqualTo(outOfBand);
        }
    }

    @Test
    void shouldNotUseAnArrayAgainThatAValueMayHold() {
        byte[] first = bytes(1_000);
        Chunks.Transfer whole = addAll(cut(1, bytes(10), first));
        byte[] kept = whole.outOfBand();
        chunks.release(whole);
        addAll(cut(2, bytes(10), bytes(1_000)));
        addAll(cut(3, bytes(1_000), null));
        assertThat(kept).isEqualTo(first);
    }

    @Test
    void shouldCutWithoutCopying() {
        byte[] frame = bytes(150);
        byte[] outOfBand = bytes(150);
        Parts parts = new Parts(1, new UnsafeBuffer(frame), frame.length, outOfBand, LONGEST_PART);
        List<String> cuts = new ArrayList<>();
        while (parts.next()) {
            String source = parts.buffer().byteArray() == frame ? "frame" : "array";
            cuts.add(source + " " + parts.offset() + " " + parts.length());
        }
        assertThat(cuts).containsExactly("frame 0 80", "frame 80 70", "array 0 80", "array 80 70");
    }

    @Test
    void shouldPutFramesTogetherWhosePartsComeInTurn() {
        byte[] one = bytes(300);
        byte[] two = bytes(300);
        List<DirectBuffer> ones = cut(1, one, null);
        List<DirectBuffer> twos = cut(2, two, null);
        for (int i = 0; i < ones.size() - 1; i++) {
            assertThat(add(ones.get(i))).isNull();
            assertThat(add(twos.get(i))).isNull();
        }
        assertThat(inBand(addAll(List.of(ones.getLast())))).isEqualTo(one);
        assertThat(inBand(addAll(List.of(twos.getLast())))).isEqualTo(two);
    }

    @Test
    void shouldForgetAFrameWhoseRestWillNotCome() {
        List<DirectBuffer> parts = cut(1, bytes(300), null);
        addButLast(parts);
        assertThat(add(Parts.abandoned(1))).isNull();
        assertRefused(parts.getLast(), "does not fit");
    }

    @Test
    void shouldRefuseMoreFramesAtOnceThanASenderHasUnderWay() {
        for (int transfer = 0; transfer < Outlet.TRANSFERS_AT_ONCE; transfer++) {
            add(cut(transfer, bytes(300), null).getFirst());
        }
        assertRefused(cut(99, bytes(300), null).getFirst(), "a frame of 300 bytes is refused");
        add(Parts.abandoned(0));
        add(cut(100, bytes(300), null).getFirst());
    }

    @Test
    void shouldRefuseAPartThatIsMissingOrComesTwice() {
        List<DirectBuffer> parts = cut(1, bytes(300), null);
        add(parts.get(0));
        assertRefused(parts.get(2), "a part of a frame does not fit: 80 bytes at 160 of 300");
        add(parts.get(0));
        add(parts.get(1));
        assertRefused(parts.get(1), "a part of a frame does not fit: 80 bytes at 80 of 300");
    }

    @Test
    void shouldRefuseAPartThatReachesOutOfBand() {
        DirectBuffer part = cut(1, bytes(50), null).getFirst();
        assertRefused(with(part, Frames.CHUNK_IN_BAND, 20), "a part of a frame does not fit: 50 bytes at 0 of 50");
    }

    @Test
    void shouldRefuseLengthsThatCannotBe() {
        DirectBuffer part = cut(1, bytes(50), null).getFirst();
        assertRefused(with(part, Frames.CHUNK_TOTAL, LONGEST + 1), "of 10001 bytes is refused: the limit is 10000");
        assertRefused(with(part, Frames.CHUNK_TOTAL, -1), "of -1 bytes is refused");
        for (int inBand : new int[] {0, -1, 51, Integer.MIN_VALUE}) {
            assertRefused(
                    with(part, Frames.CHUNK_IN_BAND, inBand),
                    "a frame of 50 bytes cannot have " + inBand + " of them in band");
        }
        assertRefused(with(part, Frames.CHUNK_OFFSET, -50), "does not fit");
        assertRefused(new UnsafeBuffer(part, 0, Frames.CHUNK_DATA - 1), "a part of a frame is cut short: 19 bytes");
    }

    private static DirectBuffer with(DirectBuffer part, int place, int value) {
        UnsafeBuffer changed = new UnsafeBuffer(new byte[part.capacity()]);
        changed.putBytes(0, part, 0, part.capacity());
        changed.putInt(place, value, Frames.ORDER);
        return changed;
    }

    private void assertRefused(DirectBuffer part, String reason) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> add(part))
                .withMessageContaining(reason);
    }
}
