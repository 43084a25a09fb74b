package io.remotable.codec;

/** The two ways of putting a value into bytes. */
public enum WireFormat {
    /** Positional and short: fields in order, without names. Both sides must know the same schema. */
    COMPACT {
        @Override
        public Marshaller newMarshaller(CodecRegistry registry, int maxLength) {
            return new CompactMarshaller(registry, maxLength);
        }
    },
    /**
     * Chronicle Wire with field names: survives fields that were added, removed, reordered or widened.
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
