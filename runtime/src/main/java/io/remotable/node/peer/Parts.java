package io.remotable.node.peer;

import io.remotable.node.wire.Frames;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a frame that is longer than a datagram into parts, one after another. None of its bytes is copied: each part is a
 * header, and where its bytes lie.
 */
final class Parts {
    private final UnsafeBuffer header = new UnsafeBuffer(new byte[Frames.CHUNK_DATA]);
    private final int room;
    private final int inBand;
    private final @Nullable UnsafeBuffer outOfBand;
    private final int total;
    private DirectBuffer source;
    private int sourceBegin;
    private int begin;
    private int end;

    /**
     * Cuts a frame.
     *
     * @param transfer    the number of the transfer
     * @param frame       holds it from its start
     * @param length      of that
     * @param outOfBand   what comes behind, or null
     * @param maxLength   of a part with its header
     */
    Parts(int transfer, DirectBuffer frame, int length, byte @Nullable [] outOfBand, int maxLength) {
        this.room = maxLength - Frames.CHUNK_DATA;
        this.source = new UnsafeBuffer(frame, 0, length);
        this.inBand = length;
        this.outOfBand = outOfBand == null ? null : new UnsafeBuffer(outOfBand);
        this.total = length + (outOfBand == null ? 0 : outOfBand.length);
        header.putByte(0, Frames.CHUNK);
        header.putInt(Frames.CHUNK_TRANSFER, transfer, Frames.ORDER);
        header.putInt(Frames.CHUNK_TOTAL, total, Frames.ORDER);
        header.putInt(Frames.CHUNK_IN_BAND, inBand, Frames.ORDER);
    }

    /** Tells the peer that the rest of a transfer will not come. */
    static DirectBuffer abandoned(int transfer) {
        return new Parts(transfer, new UnsafeBuffer(), 0, null, Frames.CHUNK_DATA).header();
    }

    /** Goes to the next part; false when there is none. */
    boolean next() {
        begin = end;
        if (begin == total) {
            return false;
        }
        if (outOfBand != null && begin == inBand) {
            source = outOfBand;
            sourceBegin = inBand;
        }
        end = begin + Math.min(room, sourceBegin + source.capacity() - begin);
        header.putInt(Frames.CHUNK_OFFSET, begin, Frames.ORDER);
        return true;
    }

    /** What stands before the bytes of the part, {@link Frames#CHUNK_DATA} long. */
    DirectBuffer header() {
        return header;
    }

    /** Where the bytes of the part lie. */
    DirectBuffer buffer() {
        return source;
    }

    /** The first byte of the part there. */
    int offset() {
        return begin - sourceBegin;
    }

    int length() {
        return end - begin;
    }

    /** The part with its header, in a buffer of its own. */
    DirectBuffer copy() {
        MutableDirectBuffer copy = new UnsafeBuffer(new byte[Frames.CHUNK_DATA + length()]);
        copy.putBytes(0, header, 0, Frames.CHUNK_DATA);
        copy.putBytes(Frames.CHUNK_DATA, source, offset(), length());
        return copy;
    }
}
