package io.remotable.codec;

import io.remotable.process.CodecException;
import io.remotable.process.NotRemotableException;
import java.util.function.Consumer;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.WireType;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The self-describing format: Chronicle's {@code BINARY_LIGHT}, fields with their names.
 *
 * <pre>
 * enumeration       the name of the constant
 * optional          the value; absent: no field, as an element null; in an optional: a sequence of none or one
 * arrays, sequence  a sequence; bytes are bytes, chars a text
 * map               a sequence of {key, value}
 * variant           {type, value}, with the stable name of the case
 * object            an object
 * </pre>
 *
 * <p>Chronicle does the writing, and {@link WireBytes} says why not the reading. Nothing outside this class and its
 * writer touches Chronicle, so that programs whose nodes agree never load it.
 */
final class WireMarshaller implements Marshaller {
    private static final int KEPT = 1 << 20;

    private final CodecRegistry registry;
    private final int maxLength;
    private final WireReader reader;
    private Bytes<?> bytes;
    private WireWriter writer;
    private byte[] copy = new byte[256];

    WireMarshaller(CodecRegistry registry, int maxLength) {
        this.registry = registry;
        this.maxLength = maxLength;
        this.reader = new WireReader(registry);
        this.bytes = newBytes();
        this.writer = newWriter();
    }

    private static Bytes<?> newBytes() {
        Bytes<?> bytes = Bytes.allocateElasticDirect(1024);
        bytes.singleThreadedCheckDisabled(true);
        return bytes;
    }

    private WireWriter newWriter() {
        return new WireWriter(registry, maxLength, WireType.BINARY_LIGHT.apply(bytes));
    }

    @Override
    public <T> int encode(
            Codec<T> codec, T value, MutableDirectBuffer buffer, int offset, @Nullable Consumer<byte[]> outOfBand) {
        try {
            int length = writer.encode(codec, value);
            if (!buffer.isExpandable() && length > buffer.capacity() - offset) {
                throw writer.noRoom(codec, length, buffer.capacity() - offset);
            }
            if (length > copy.length) {
                copy = new byte[length];
            }
            bytes.read(0L, copy, 0, length);
            buffer.putBytes(offset, copy, 0, length);
            return length;
        } catch (CodecException | NotRemotableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw writer.failed(codec, e);
        } finally {
            shrink();
        }
    }

    /** Gives back the memory of an unusually long value. */
    private void shrink() {
        if (bytes.realCapacity() > KEPT) {
            copy = new byte[256];
            bytes.releaseLast();
            bytes = newBytes();
            writer = newWriter();
        }
    }

    @Override
    public <T> T decode(Codec<T> codec, DirectBuffer buffer, int offset, int length, byte @Nullable [] outOfBand) {
        if (outOfBand != null) {
            throw new CodecException(
                    "this format leaves nothing out, yet " + outOfBand.length + " bytes came beside it");
        }
        try {
            return reader.decode(codec, buffer, offset, length);
        } catch (CodecException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw reader.failed(e);
        }
    }
}
