package io.remotable.node.peer;

import io.remotable.node.wire.Frames;
import io.remotable.process.CodecException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Puts the frames of one peer together that came in parts. For the reactor's thread. */
final class Chunks {
    private static final int MOST_WASTE = 4;

    /** A frame that comes, or came, in parts. */
    static final class Transfer {
        private final UnsafeBuffer inBand;
        private final @Nullable UnsafeBuffer outOfBand;
        private int received;

        private Transfer(UnsafeBuffer inBand, @Nullable UnsafeBuffer outOfBand) {
            this.inBand = inBand;
            this.outOfBand = outOfBand;
        }

        DirectBuffer frame() {
            return inBand;
        }

        /** The long array of the frame that came out of band; whoever decodes the frame may keep it. */
        byte @Nullable [] outOfBand() {
            return outOfBand == null ? null : outOfBand.byteArray();
        }

        private int total() {
            return inBand.capacity() + (outOfBand == null ? 0 : outOfBand.capacity());
        }

        private boolean take(int place, DirectBuffer chunk, int offset, int length) {
            if (place != received) {
                return false;
            }
            boolean fits = outOfBand != null && place >= inBand.capacity()
                    ? copy(chunk, offset, length, outOfBand, place - inBand.capacity())
                    : copy(chunk, offset, length, inBand, place);
            received += length;
            return fits;
        }

        private static boolean copy(DirectBuffer chunk, int offset, int length, UnsafeBuffer target, int at) {
            if (length > target.capacity() - at) {
                return false;
            }
            target.putBytes(at, chunk, offset, length);
            return true;
        }
    }

    private final int maxLength;
    private final Map<Integer, Transfer> transfers = new HashMap<>();

    /** To make a large buffer costs more than to fill it. */
    private SoftReference<byte[]> spare = new SoftReference<>(null);

    Chunks(int maxLength) {
        this.maxLength = maxLength;
    }

    /** The whole frame when this was its last part, else null. */
    @Nullable
    Transfer add(DirectBuffer chunk, int offset, int length) {
        if (length < Frames.CHUNK_DATA) {
            throw new CodecException("a part of a frame is cut short: " + length + " bytes");
        }
        int number = chunk.getInt(offset + Frames.CHUNK_TRANSFER, Frames.ORDER);
        int total = chunk.getInt(offset + Frames.CHUNK_TOTAL, Frames.ORDER);
        int inBand = chunk.getInt(offset + Frames.CHUNK_IN_BAND, Frames.ORDER);
        int place = chunk.getInt(offset + Frames.CHUNK_OFFSET, Frames.ORDER);
        int part = length - Frames.CHUNK_DATA;
        if (total == 0) {
            transfers.remove(number);
            return null;
        }
        Transfer transfer = place == 0 ? begin(number, total, inBand) : transfers.get(number);
        if (transfer == null
                || total != transfer.total()
                || !transfer.take(place, chunk, offset + Frames.CHUNK_DATA, part)) {
            throw new CodecException("a part of a frame does not fit: " + part + " bytes at " + place + " of " + total);
        }
        if (transfer.received < total) {
            return null;
        }
        transfers.remove(number);
        return transfer;
    }

    /** The whole frame is no longer in use, but what came out of band may be. */
    void release(Transfer transfer) {
        if (transfer.outOfBand == null) {
            spare = new SoftReference<>(transfer.inBand.byteArray());
        }
    }

    private UnsafeBuffer buffer(int length) {
        byte[] used = spare.get();
        spare.clear();
        return used != null && used.length >= length && used.length / MOST_WASTE <= length
                ? new UnsafeBuffer(used, 0, length)
                : new UnsafeBuffer(new byte[length]);
    }

    private Transfer begin(int number, int total, int inBand) {
        if (total < 0 || total > maxLength || transfers.size() >= Outlet.TRANSFERS_AT_ONCE) {
            throw new CodecException("a frame of " + total + " bytes is refused: the limit is " + maxLength + ", and "
                    + transfers.size() + " are under way");
        }
        if (inBand < 1 || inBand > total) {
            throw new CodecException("a frame of " + total + " bytes cannot have " + inBand + " of them in band");
        }
        Transfer transfer = inBand == total
                ? new Transfer(buffer(total), null)
                : new Transfer(new UnsafeBuffer(new byte[inBand]), new UnsafeBuffer(new byte[total - inBand]));
        transfers.put(number, transfer);
        return transfer;
    }
}
