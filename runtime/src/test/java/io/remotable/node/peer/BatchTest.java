package io.remotable.node.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.wire.Frames;
import io.remotable.process.CodecException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BatchTest {
    private final Batch batch = new Batch(64);

    private void add(String frame) {
        batch.add(buffer(frame), frame.length());
    }

    private static UnsafeBuffer buffer(String text) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[text.length()]);
        buffer.putStringWithoutLengthAscii(0, text);
        return buffer;
    }

    private static List<String> split(DirectBuffer buffer, int offset, int length) {
        List<String> frames = new ArrayList<>();
        Batch.split(buffer, offset, length, (all, at, part) -> frames.add(all.getStringWithoutLengthAscii(at, part)));
        return frames;
    }

    @Test
    void shouldBringSeveralFramesInTheirOrder() {
        add("one");
        add("two");
        add("three");
        assertThat(batch.buffer().getByte(batch.offset())).isEqualTo(Frames.BATCH);
        assertThat(split(batch.buffer(), batch.offset(), batch.length())).containsExactly("one", "two", "three");
    }

    @Test
    void shouldSendAFrameThatIsAloneAsItIs() {
        add("alone");
        assertThat(batch.buffer().getStringWithoutLengthAscii(batch.offset(), batch.length()))
                .isEqualTo("alone");
    }

    @Test
    void shouldTakeFramesFromAnyMemory() {
        UnsafeBuffer within = new UnsafeBuffer("-array-".getBytes(US_ASCII), 1, 5);
        UnsafeBuffer direct = new UnsafeBuffer(ByteBuffer.allocateDirect(6));
        direct.putStringWithoutLengthAscii(0, "direct");
        batch.add(within, 5);
        batch.add(direct, 6);
        assertThat(split(batch.buffer(), batch.offset(), batch.length())).containsExactly("array", "direct");
    }

    @Test
    void shouldBeginAnewWhenCleared() {
        add("old");
        add("older");
        batch.clear();
        assertThat(batch.isEmpty()).isTrue();
        add("new");
        add("newer");
        assertThat(split(batch.buffer(), batch.offset(), batch.length())).containsExactly("new", "newer");
    }

    @Test
    void shouldTakeWhatFitsAndNoMore() {
        assertThat(batch.hasRoomFor(64 - Frames.BATCH_DATA - Frames.BATCH_PREFIX))
                .isTrue();
        assertThat(batch.hasRoomFor(64 - Frames.BATCH_DATA - Frames.BATCH_PREFIX + 1))
                .isFalse();
        String longest = "x".repeat(64 - Frames.BATCH_DATA - Frames.BATCH_PREFIX);
        add(longest);
        assertThat(batch.hasRoomFor(1)).isFalse();
        assertThat(split(batch.buffer(), 0, 64)).containsExactly(longest);
    }

    @Test
    void shouldRefuseABatchThatIsCutShortAtAnyPlace() {
        add("one");
        add("two");
        int whole = batch.length();
        int behindTheFirst = Frames.BATCH_DATA + Frames.BATCH_PREFIX + 3;
        for (int length = Frames.BATCH_DATA + 1; length < whole; length++) {
            if (length != behindTheFirst) {
                int cut = length;
                assertThatThrownBy(() -> split(batch.buffer(), 0, cut))
                        .isInstanceOf(CodecException.class)
                        .hasMessage("a batch of frames is cut short: " + cut + " bytes");
            }
        }
    }

    @Test
    void shouldRefuseAFrameOfNoLength() {
        UnsafeBuffer empty = new UnsafeBuffer(new byte[Frames.BATCH_DATA + Frames.BATCH_PREFIX]);
        assertThatThrownBy(() -> split(empty, 0, empty.capacity())).isInstanceOf(CodecException.class);
    }
}
