package io.remotable.node.peer;

import io.remotable.node.wire.Frames;
import io.remotable.process.CodecException;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Small frames that go out as one, so that what a frame costs on the way is paid once for all of them. A frame that is
 * alone goes as it is. Not for several threads at once.
 */
final class Batch {
    /** Gets the frames of a batch. */
    @FunctionalInterface
    interface Handler {
        void onFrame(DirectBuffer buffer, int offset, int length);
    }

    private final int capacity;
    private UnsafeBuffer buffer = new UnsafeBuffer();
    private int end = Frames.BATCH_DATA;
    private int frames;

    Batch(int capacity) {
        this.capacity = capacity;
    }

    boolean isEmpty() {
        return frames == 0;
    }

    boolean hasRoomFor(int length) {
        return capacity - end >= Frames.BATCH_PREFIX + length;
    }

    /** There must be room for it. */
    void add(DirectBuffer frame, int length) {
        if (buffer.capacity() == 0) {
            buffer = new UnsafeBuffer(new byte[capacity]);
            buffer.putByte(0, Frames.BATCH);
        }
        buffer.putShort(end, (short) length, Frames.ORDER);
        copy(frame, length);
        end += Frames.BATCH_PREFIX + length;
        frames++;
    }

    /** From array to array where that is possible: for so few bytes a call out of Java costs more than the copy. */
    private void copy(DirectBuffer frame, int length) {
        int to = end + Frames.BATCH_PREFIX;
        byte[] source = frame.byteArray();
        if (source != null) {
            System.arraycopy(source, frame.wrapAdjustment(), buffer.byteArray(), to, length);
        } else {
            buffer.putBytes(to, frame, 0, length);
        }
    }

    DirectBuffer buffer() {
        return buffer;
    }

    /** Where what goes out begins. */
    int offset() {
        return frames == 1 ? Frames.BATCH_DATA + Frames.BATCH_PREFIX : 0;
    }

    int length() {
        return end - offset();
    }

    void clear() {
        end = Frames.BATCH_DATA;
        frames = 0;
    }

    /** Takes a batch that arrived apart; what is wrong shows when it is met, behind the frames before it. */
    static void split(DirectBuffer batch, int offset, int length, Handler handler) {
        int end = offset + length;
        int at = offset + Frames.BATCH_DATA;
        while (at < end) {
            int frame = at + Frames.BATCH_PREFIX;
            int frameLength = frame <= end ? batch.getShort(at, Frames.ORDER) & 0xFFFF : 0;
            if (frameLength == 0 || frameLength > end - frame) {
                throw new CodecException("a batch of frames is cut short: " + length + " bytes");
            }
            handler.onFrame(batch, frame, frameLength);
            at = frame + frameLength;
        }
    }
}
