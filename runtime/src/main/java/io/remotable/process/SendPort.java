package io.remotable.process;

import java.util.Objects;

/**
 * The sending end of a typed channel. It travels in messages and arguments; {@link ProcessContext#sendChan} puts values
 * in. Values of another type than the channel's are dropped and counted where they arrive (rule 3.4).
 *
 * @param <T> the type of the elements
 */
@SuppressWarnings("UnusedTypeParameter") // ties both ends of a channel together at compile time
public final class SendPort<T> implements Comparable<SendPort<?>> {
    private final SendPortId id;

    /**
     * A port by its name, as codecs rebuild it.
     *
     * @param id the name
     */
    public SendPort(SendPortId id) {
        this.id = Objects.requireNonNull(id, "id");
    }

    /**
     * The name of this port.
     *
     * @return the id to monitor or link to
     */
    public SendPortId id() {
        return id;
    }

    @Override
    public int compareTo(SendPort<?> other) {
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SendPort<?> that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
