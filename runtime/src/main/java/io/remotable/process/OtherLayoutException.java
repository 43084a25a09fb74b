package io.remotable.process;

/** Compact bytes are of a type, or for an entry point, that has other fields in the build that wrote them (rule 1.7). */
public final class OtherLayoutException extends CodecException {
    private static final long serialVersionUID = 1L;

    private static final String FIX = ". Run the same build on both nodes, or ";
    private static final String SELF_DESCRIBING = "use WireFormat.SELF_DESCRIBING.";

    /** What differs. */
    private final String name;

    /** What has other fields. */
    private final String where;

    private OtherLayoutException(String name, String where, String message) {
        super(message);
        this.name = name;
        this.where = where;
    }

    /**
     * For a type.
     *
     * @param typeName its stable name
     * @return the exception
     */
    public static OtherLayoutException ofType(String typeName) {
        return of(typeName, typeName);
    }

    /**
     * For an entry point.
     *
     * @param label its stable name and signature
     * @return the exception
     */
    public static OtherLayoutException ofFunction(String label) {
        return of(label, "what " + label + " takes or returns");
    }

    private static OtherLayoutException of(String name, String where) {
        return new OtherLayoutException(
                name, where, "the build that wrote it has " + otherFields(where) + FIX + SELF_DESCRIBING);
    }

    /**
     * For the bytes of a {@link Message}.
     *
     * @param typeName the stable name of the type
     * @return the exception
     */
    public static OtherLayoutException ofMessage(String typeName) {
        return new OtherLayoutException(
                typeName,
                typeName,
                "a message of type " + typeName + " was written by a node where the type has other fields, or another "
                        + "order of them" + FIX
                        + "send the value itself and not a Message of it, in WireFormat.SELF_DESCRIBING.");
    }

    private static String otherFields(String where) {
        return "other fields, or another order of them, in " + where;
    }

    /**
     * What differs.
     *
     * @return the stable name of the type, or the label of the entry point
     */
    public String name() {
        return name;
    }

    /**
     * Says it of a node, for logs.
     *
     * @return that its build has other fields, and the fix
     */
    public String ofItsBuild() {
        return "its build has " + otherFields(where) + FIX + SELF_DESCRIBING;
    }
}
