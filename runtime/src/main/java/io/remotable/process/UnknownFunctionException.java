package io.remotable.process;

/** A closure names an entry point that this node does not have. */
public final class UnknownFunctionException extends CodecException {
    private static final long serialVersionUID = 1L;

    /** The function that is missing. */
    private final String label;

    /**
     * For an entry point.
     *
     * @param label its stable name and signature
     */
    public UnknownFunctionException(String label) {
        super("unknown entry point " + label + ". Start this node with the class that has it on its class path, or put "
                + "it into the node's RemoteTable.");
        this.label = label;
    }

    /**
     * What is unknown.
     *
     * @return its stable name and signature
     */
    public String label() {
        return label;
    }
}
