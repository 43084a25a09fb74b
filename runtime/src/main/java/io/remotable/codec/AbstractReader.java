package io.remotable.codec;

import io.remotable.process.CodecException;

/** What the readers of both formats share: the registry, the codec at work, the depth, and the errors that name both. */
abstract class AbstractReader implements FieldReader {
    static {
        Frozen.load();
    }

    private final CodecRegistry registry;
    private Codec<?> current = Codecs.UNIT;
    private int depth;

    AbstractReader(CodecRegistry registry) {
        this.registry = registry;
    }

    @Override
    public final CodecRegistry registry() {
        return registry;
    }

    final void begin(Codec<?> codec) {
        current = codec;
        depth = 0;
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
        if (++depth > AbstractWriter.MAX_DEPTH) {
            throw fail("it nests deeper than " + AbstractWriter.MAX_DEPTH + " levels");
        }
    }

    final void shallower() {
        depth--;
    }

    final CodecException fail(String reason) {
        return new CodecException("cannot read a " + AbstractWriter.name(current) + ": " + reason);
    }

    /** A number of a wider type that must fit a narrower one. */
    final int fit(String field, long value, int min, int max) {
        if (value < min || value > max) {
            throw fail(place(field) + "is " + value + ", not between " + min + " and " + max);
        }
        return (int) value;
    }

    /** What to throw for an exception that left a codec or constructor. */
    final CodecException failed(Throwable cause) {
        String reason = cause instanceof StackOverflowError ? "it nests too deep" : cause.toString();
        return new CodecException("cannot read a " + AbstractWriter.name(current) + ": " + reason, cause);
    }

    static String place(String field) {
        return field.isEmpty() ? "an element " : "field " + field + " ";
    }
}
