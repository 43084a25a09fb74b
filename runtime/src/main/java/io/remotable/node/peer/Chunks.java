package io.remotable.node.peer;

import io.remotable.node.wire.Frames;
import io.remotable.process.CodecException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Puts the frames of one peer together that came in parts. For the reactor's thread. */
final class Chunks {
    private static final int TRANSFERS_AT_ONCE = 64;
    private static final int MOST_WASTE = 4;

    private static final class Transfer {
        final UnsafeBuffer whole;
        int received;

        Transfer(UnsafeBuffer whole) {
            this.whole = whole;
        }
    }

    private final int maxLength;
    private final Map<Integer, Transfer> transfers = new HashMap<>();

    /** To make a large buffer costs more than to fill it. */
    private SoftReference<byte[]> spare = new SoftReference<>(null);

    Chunks(int maxLength) {
        this.maxLength = maxLength;
    }

    static void write(MutableDirectBuffer chunk, int transfer, int total, int offset, DirectBuffer frame, int length) {
        chunk.putByte(0, Frames.CHUNK);
        chunk.putInt(Frames.CHUNK_TRANSFER, transfer, Frames.ORDER);
        chunk.putInt(Frames.CHUNK_TOTAL, total, Frames.ORDER);
        chunk.putInt(Frames.CHUNK_OFFSET, offset, Frames.ORDER);
        chunk.putBytes(Frames.CHUNK_DATA, frame, offset, length);
    }

    /** Tells the peer that the rest of a transfer will not come. */
    static DirectBuffer abandoned(int transfer) {
        UnsafeBuffer chunk = new UnsafeBuffer(new byte[Frames.CHUNK_DATA]);
        write(chunk, transfer, 0, 0, chunk, 0);
        return chunk;
    }

    /** The whole frame when this was its last part, else null. */
    @Nullable
    DirectBuffer add(DirectBuffer chunk, int offset, int length) {
        if (length < Frames.CHUNK_DATA) {
            throw new CodecException("a part of a frame is cut short: " + length + " bytes");
        }
        int number = chunk.getInt(offset + Frames.CHUNK_TRANSFER, Frames.ORDER);
        int total = chunk.getInt(offset + Frames.CHUNK_TOTAL, Frames.ORDER);
        int place = chunk.getInt(offset + Frames.CHUNK_OFFSET, Frames.ORDER);
        int part = length - Frames.CHUNK_DATA;
        if (total == 0) {
            transfers.remove(number);
            return null;
        }
        Transfer transfer = place == 0 ? begin(number, total) : transfers.get(number);
        if (transfer == null
                || total != transfer.whole.capacity()
                || place != transfer.received
                || part > total - place) {
            throw new CodecException("a part of a frame does not fit: " + part + " bytes at " + place + " of " + total);
        }
        transfer.whole.putBytes(place, chunk, offset + Frames.CHUNK_DATA, part);
        transfer.received += part;
        if (transfer.received < total) {
            return null;
        }
        transfers.remove(number);
        return transfer.whole;
    }

    /** The whole frame is no longer in use. */
    void release(DirectBuffer whole) {
        spare = new SoftReference<>(whole.byteArray());
    }

    private UnsafeBuffer buffer(int length) {
        byte[] used = spare.get();
        spare.clear();
        return used != null && used.length >= length && used.length / MOST_WASTE <= length
                ? new UnsafeBuffer(used, 0, length)
                : new UnsafeBuffer(new byte[length]);
    }

    private Transfer begin(int number, int total) {
        if (total < 0 || total > maxLength || transfers.size() >= TRANSFERS_AT_ONCE) {
            throw new CodecException("a frame of " + total + " bytes is refused: the limit is " + maxLength + ", and "
                    + transfers.size() + " are under way");
        }
        Transfer transfer = new Transfer(buffer(total));
        transfers.put(number, transfer);
        return transfer;
    }
}
