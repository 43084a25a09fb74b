package io.remotable.codec;

import io.remotable.process.CodecException;
import io.remotable.process.NotRemotableException;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The compact format: fields in order, without names.
 *
 * <pre>
 * int16 int32 int64     zig-zag, 7 bits to a byte, the lowest first
 * int8, bool, char16    1, 1 (0 or 1) and 2 bytes
 * float32 float64       4 and 8 bytes, little endian
 * text                  length, UTF-8; an unpaired surrogate takes 3 bytes
 * arrays                count, elements of fixed size, little endian
 * enumeration, variant  index; of a variant also its fields
 * optional              0, or 1 and the value
 * sequence, map         count, elements or keys and values; one that takes no byte is followed by 0
 * object                its fields
 * </pre>
 *
 * <p>Lengths, counts and indexes are unsigned, 7 bits to a byte. Of a byte array that is left out only the count is
 * written; it is the first that is at least {@value CompactWriter#LEAST_OUT_OF_BAND} bytes long.
 */
final class CompactMarshaller implements Marshaller {
    private final CompactWriter writer;
    private final CompactReader reader;

    CompactMarshaller(CodecRegistry registry, int maxLength) {
        this.writer = new CompactWriter(registry, maxLength);
        this.reader = new CompactReader(registry);
    }

    @Override
    public <T> int encode(
            Codec<T> codec, T value, MutableDirectBuffer buffer, int offset, @Nullable Consumer<byte[]> outOfBand) {
        try {
            return writer.encode(codec, value, buffer, offset, outOfBand);
        } catch (CodecException | NotRemotableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw writer.failed(codec, e);
        }
    }

    @Override
    public <T> T decode(Codec<T> codec, DirectBuffer buffer, int offset, int length, byte @Nullable [] outOfBand) {
        try {
            return reader.decode(codec, buffer, offset, length, outOfBand);
        } catch (CodecException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw reader.failed(e);
        }
    }
}
