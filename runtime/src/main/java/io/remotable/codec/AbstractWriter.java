package io.remotable.codec;

import io.remotable.process.CodecException;
import org.jspecify.annotations.Nullable;

/** What the writers of both formats share: the registry, the codec at work, the depth, and the errors that name both. */
abstract class AbstractWriter implements FieldWriter {
    /** How deep values may nest, in both directions. */
    static final int MAX_DEPTH = 1000;

    private final CodecRegistry registry;
    private final int maxLength;
    private Codec<?> current = Codecs.UNIT;
    private int depth;

    AbstractWriter(CodecRegistry registry, int maxLength) {
        this.registry = registry;
        this.maxLength = maxLength;
    }

    @Override
    public final CodecRegistry registry() {
        return registry;
    }

    final int maxLength() {
        return maxLength;
    }

    final void begin(Codec<?> codec) {
        current = codec;
        depth = 0;
    }

    final Codec<?> current() {
        return current;
    }

    /** Goes one level deeper, into the fields of another type; give the result to {@link #leave}. */
    final Codec<?> enter(Codec<?> codec) {
        Codec<?> outer = current;
        deeper();
        current = codec;
        return outer;
    }

    final void leave(Codec<?> outer) {
        current = outer;
        depth--;
    }

    final void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new CodecException("a value of " + name(current) + " nests deeper than " + MAX_DEPTH
                    + " levels. Send it in pieces, or as a list.");
        }
    }

    final void shallower() {
        depth--;
    }

    final <T> T require(String field, @Nullable T value) {
        return present(current, field, value);
    }

    static <T> T present(Codec<?> whole, String field, @Nullable T value) {
        if (value == null) {
            throw new CodecException(
                    place(field) + name(whole) + " is null, and null does not travel. Make it an Optional.");
        }
        return value;
    }

    /** An element of a collection, which the field holds. */
    final <T> T requireElement(String field, @Nullable T value) {
        if (value == null) {
            throw new CodecException(
                    place(field) + name(current) + " contains null, and null does not travel. Leave it out.");
        }
        return value;
    }

    final CodecException changed(String field) {
        return new CodecException(
                place(field) + name(current) + " changed while it was written. Give send a copy of its own.");
    }

    final CodecException tooLong(Codec<?> codec, String length) {
        return new CodecException("a value of " + name(codec) + " takes " + length
                + " bytes, more than the longest message, " + maxLength
                + " bytes. Send it in pieces, or raise maxMessageLength.");
    }

    final CodecException noRoom(Codec<?> codec, long length, int room) {
        return new CodecException("a value of " + name(codec) + " takes " + length
                + " bytes, and the buffer has room for " + Math.max(0, room) + ". Give a larger or an expandable one.");
    }

    /** What to throw for an exception that left a codec: itself when it speaks for itself. */
    final CodecException failed(Codec<?> codec, Throwable cause) {
        if (cause instanceof NullPointerException) {
            return new CodecException(
                    "a part of " + name(current) + " is null, and null does not travel. Make it an Optional.", cause);
        }
        if (cause instanceof StackOverflowError) {
            return tooDeep(codec, cause);
        }
        return new CodecException("a value of " + name(codec) + " cannot be written: " + cause, cause);
    }

    static CodecException tooDeep(Codec<?> codec, Throwable cause) {
        return new CodecException(
                "a value of " + name(codec)
                        + " nests too deep for the thread that writes it. Send it in pieces, or as a list.",
                cause);
    }

    static String name(Codec<?> codec) {
        return codec.type().getName();
    }

    private static String place(String field) {
        return field.isEmpty() ? "an element of " : "field " + field + " of ";
    }
}
