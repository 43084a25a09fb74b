package io.remotable.codec;

/** The two ways of putting a value into bytes. */
public enum WireFormat {
    /**
     * Positional and short: fields in order, without names. Both sides must know the same schema; a value of a type that the
     * sender's build lays out otherwise is dropped and counted (rule 1.7).
     */
    COMPACT {
        @Override
        public Marshaller newMarshaller(CodecRegistry registry, int maxLength) {
            return new CompactMarshaller(registry, maxLength);
        }
    },
    /**
     * Chronicle Wire with field names: survives fields that were added, removed, reordered or widened. A field that the sender
     * lacks arrives as its default: 0, false, "" or empty. So does one that was renamed: what the sender wrote under the
     * other name is lost. A record, enum or sealed interface has no default, and a message that lacks one is dropped and
     * counted, unless the field is an {@code Optional}. Closures, results of calls and what is inside a
     * {@link io.remotable.process.Message} are compact all the same.
     */
    SELF_DESCRIBING {
        @Override
        public Marshaller newMarshaller(CodecRegistry registry, int maxLength) {
            return new WireMarshaller(registry, maxLength);
        }
    };

    /**
     * A new marshaller of this format.
     *
     * @param registry  what codecs may look up
     * @param maxLength the longest encoded value it makes, in bytes
     * @return the marshaller, for one thread at a time
     */
    public abstract Marshaller newMarshaller(CodecRegistry registry, int maxLength);
}
