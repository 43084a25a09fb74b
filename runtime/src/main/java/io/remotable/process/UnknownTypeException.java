package io.remotable.process;

/** Bytes are of a type that this node does not have. */
public final class UnknownTypeException extends CodecException {
    private static final long serialVersionUID = 1L;

    /** The stable name of the type that is missing. */
    private final String typeName;

    /**
     * For a type.
     *
     * @param typeName its stable name
     */
    public UnknownTypeException(String typeName) {
        super("unknown type " + typeName
                + ". Start this node with the class that declares it on its class path, or put "
                + "its codec into the node's RemoteTable.");
        this.typeName = typeName;
    }

    /**
     * What is unknown.
     *
     * @return its stable name
     */
    public String typeName() {
        return typeName;
    }
}
