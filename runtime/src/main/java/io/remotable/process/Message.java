package io.remotable.process;

import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * A message of whatever type: a value of this node, or the bytes of one from another node, which need not be known here
 * to be passed on. It travels itself, inside other messages too.
 *
 * <p>Immutable as far as its value is, and safe for any number of threads.
 */
public final class Message {
    /**
     * How live values are named and shown: what a remote table knows. A node gives its own to the messages that its receives
     * and exits make; others are shown by that of the calling process's node, and elsewhere by what is on the class path.
     */
    public interface Form {
        /**
         * The stable name of a value's type.
         *
         * @param value the value
         * @return the name on the wire, or the class name when the type cannot travel
         */
        String typeName(Object value);

        /**
         * Shows a value.
         *
         * @param value the value
         * @return its fields as YAML
         */
        String toYaml(Object value);

        /**
         * A value that no later change of the given one can reach (rule 1.5).
         *
         * @param value the value
         * @return itself when it is immutable or of an unknown type, else a copy
         */
        Object isolate(Object value);
    }

    /** The bytes of a value. Equal when type and bytes are. */
    public interface Encoded {
        /**
         * The stable name of the value's type.
         *
         * @return the name on the wire
         */
        String typeName();

        /**
         * Reads the value.
         *
         * @return the value; empty when its type is unknown here
         * @throws CodecException when the bytes are not such a value
         */
        Optional<Object> decode();

        /**
         * Shows the value.
         *
         * @return its fields as YAML, or its bytes in hexadecimal when its type is unknown here
         */
        String toYaml();
    }

    private final Object content;
    private final @Nullable Form form;

    private Message(Object content, @Nullable Form form) {
        this.content = Objects.requireNonNull(content, "value");
        this.form = form;
    }

    /**
     * A message with a value.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="wrap"}
     *
     * @param value the value; a message becomes a message in a message, as in Cloud Haskell
     * @return the message
     */
    public static Message wrap(Object value) {
        return new Message(value, null);
    }

    /**
     * A message with a value of a node.
     *
     * @param value the value; a message becomes a message in a message, as in Cloud Haskell
     * @param form  names and shows it
     * @return the message
     */
    public static Message of(Object value, Form form) {
        return new Message(value, form);
    }

    /**
     * A message with the bytes of a value.
     *
     * @param encoded the bytes
     * @return the message
     */
    public static Message of(Encoded encoded) {
        return new Message(encoded, null);
    }

    /**
     * Whether it holds bytes. Cloud Haskell's {@code isEncoded}.
     *
     * @return false for a value of this node
     */
    public boolean isEncoded() {
        return content instanceof Encoded;
    }

    /**
     * What it holds, for those who pass it on.
     *
     * @return the bytes, or empty for a value of this node
     */
    public Optional<Encoded> encoded() {
        return content instanceof Encoded encoded ? Optional.of(encoded) : Optional.empty();
    }

    /**
     * The stable name of the type of what it holds.
     *
     * @return for example {@code samples.Pings$Ping}
     */
    public String typeName() {
        return content instanceof Encoded encoded ? encoded.typeName() : form().typeName(content);
    }

    /**
     * The value, if it is of a type. Cloud Haskell's {@code unwrapMessage}.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="unwrap"}
     *
     * @param type the class wanted, or an interface or superclass
     * @param <T>  its type
     * @return the value; empty when it is of another type, or of one that is unknown here
     * @throws CodecException when the bytes are not such a value
     */
    public <T> Optional<T> unwrap(Class<T> type) {
        Optional<Object> value = content instanceof Encoded encoded ? encoded.decode() : Optional.of(content);
        return value.filter(type::isInstance).map(type::cast);
    }

    /**
     * Shows what it holds, for logs.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="show"}
     *
     * @return the fields as YAML
     */
    public String toYaml() {
        return content instanceof Encoded encoded ? encoded.toYaml() : form().toYaml(content);
    }

    /** A value that no later change of the given one can reach (rule 1.5), as far as its type is known; null stays null. */
    @SuppressWarnings("unchecked") // a copy is of the same type
    static <T> T isolated(T value) {
        return value == null ? value : (T) Discovered.FORM.isolate(value);
    }

    private Form form() {
        return form != null ? form : Discovered.FORM;
    }

    /** The form of a message that no node made. */
    private static final class Discovered {
        static final Form FORM = ServiceLoader.load(Form.class, Form.class.getClassLoader())
                .findFirst()
                .orElseGet(Plain::new);
    }

    /** Where nothing is known of types. */
    private static final class Plain implements Form {
        @Override
        public String typeName(Object value) {
            return value.getClass().getName();
        }

        @Override
        public String toYaml(Object value) {
            return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        @Override
        public Object isolate(Object value) {
            return value;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    /** {@return {@code Message} and what it holds} */
    @Override
    public String toString() {
        return "Message[" + (isEncoded() ? typeName() : content.toString()) + "]";
    }
}
