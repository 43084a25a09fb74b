package io.remotable.process;

/** Ending processes, and being asked to end. Part of {@link ProcessContext}. */
public interface Ending {
    /**
     * Ends this process with {@link ProcessTerminationException}: watchers see {@code DiedException} (rule 5.1).
     *
     * {@snippet file="io/remotable/snippets/EndingSnippets.java" region="terminate"}
     *
     * @param <R> whatever the place wants
     * @return never
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // stands where any type is wanted, and never returns
    <R> R terminate();

    /**
     * Ends this process with a reason, as {@link ProcessContext#exit} to itself.
     *
     * {@snippet file="io/remotable/snippets/EndingSnippets.java" region="die"}
     *
     * @param reason a value whose class has a codec
     * @param <R>    whatever the place wants
     * @return never
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // stands where any type is wanted, and never returns
    <R> R die(Object reason);

    /**
     * Asks a process to end. It may catch the request by the reason's type (rule 5.2).
     *
     * {@snippet file="io/remotable/snippets/EndingSnippets.java" region="exit"}
     *
     * @param target who; a dead one ignores it
     * @param reason a value whose class has a codec
     */
    void exit(ProcessId target, Object reason);

    /**
     * Ends a process; it cannot catch that (rule 5.2).
     *
     * {@snippet file="io/remotable/snippets/EndingSnippets.java" region="kill"}
     *
     * @param target who; a dead one ignores it
     * @param reason why
     */
    void kill(ProcessId target, String reason);

    /**
     * Runs code, and handles an exit request with a reason of a type that arrives meanwhile.
     *
     * {@snippet file="io/remotable/snippets/EndingSnippets.java" region="catchExit"}
     *
     * @param reasonType the class of the reason; other requests pass through
     * @param body       what to run
     * @param handler    what to do when asked to end
     * @param <E>        the reason
     * @param <R>        the result
     * @return the result of the body or of the handler
     */
    <E, R> R catchExit(Class<E> reasonType, ProcessFunction<R> body, ExitHandler<E, R> handler);
}
