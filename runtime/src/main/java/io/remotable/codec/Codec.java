package io.remotable.codec;

import java.util.List;

/**
 * The serializer of one type: how its fields are written and read, whatever the wire format.
 *
 * <p>The annotation processor generates one for each {@code @Remotable} record, enum and sealed interface. Write one by
 * hand for a type that is not yours or not a record: a class named {@code <Type>Codec} with a public static field
 * {@code INSTANCE}, in the package of the type or of the class that uses it, is found at compile time.
 *
 * <p>Codecs are stateless and may be used from any number of threads at once.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {
    /**
     * The class of the values.
     *
     * @return the raw class
     */
    Class<? super T> type();

    /**
     * The stable name of the type on the wire, for example {@code io.remotable.samples.ping.Pings$Ping}.
     *
     * @return the name by which the other node finds its own codec
     */
    default String name() {
        return type().getName();
    }

    /**
     * The fields and their types in the order in which the compact format writes them. Two nodes whose shapes of a type
     * differ do not talk compactly about it: they compare hashes of shape and {@linkplain #parts() parts} when they connect,
     * and drop what differs (rule 1.7). A codec that keeps the default counts as unchanged, whatever it writes.
     *
     * @return a text that changes whenever the layout does
     */
    default String shape() {
        return "opaque";
    }

    /**
     * The codecs that this one hands values to. With {@link #shape()} they make the schema of the type.
     *
     * @return the parts, in any order; a recursive type may name itself
     */
    default List<Codec<?>> parts() {
        return List.of();
    }

    /**
     * Writes the fields of a value.
     *
     * @param out   where to
     * @param value what
     * @throws io.remotable.process.CodecException when a part of the value cannot be written, null for example
     */
    void encode(FieldWriter out, T value);

    /**
     * Reads the fields of a value, in the order in which {@link #encode} writes them.
     *
     * @param in where from
     * @return the value
     * @throws io.remotable.process.CodecException when the bytes are not those of such a value
     */
    T decode(FieldReader in);

    /**
     * Writes a value as a field of another one.
     *
     * @param out   where to
     * @param field the name of the field, or {@link FieldWriter#ELEMENT}
     * @param value what
     */
    default void write(FieldWriter out, String field, T value) {
        out.object(field, value, this);
    }

    /**
     * Reads a value that is a field of another one.
     *
     * @param in    where from
     * @param field the name of the field, or {@link FieldWriter#ELEMENT}
     * @return the value
     */
    default T read(FieldReader in, String field) {
        return in.object(field, this);
    }

    /**
     * A value that no later change of the given one can reach (rule 1.5): itself when it is immutable, else a copy.
     *
     * @param value the value about to be handed to another process of this node
     * @return an equal value; by default a copy made by encoding and decoding
     * @throws io.remotable.process.CodecException when the value could not travel
     */
    default T isolate(T value) {
        return Isolation.roundTrip(this, value);
    }
}
