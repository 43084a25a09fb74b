package io.remotable.table;

/**
 * The table by which the calling thread isolates, names and shows what it is not handed a table for: raw messages, what a
 * closure returns. A node sets it for each of its processes. For nodes; user code has no use for it.
 */
public final class CurrentTable {
    private static final ScopedValue<RemoteTable> CURRENT = ScopedValue.newInstance();

    private CurrentTable() {}

    /**
     * Runs something by a table.
     *
     * @param table the table of a node
     * @param task  what to run
     * @param <R>   its result
     * @param <X>   what it throws
     * @return the result
     * @throws X what the task threw
     */
    public static <R, X extends Throwable> R with(RemoteTable table, ScopedValue.CallableOp<? extends R, X> task)
            throws X {
        return ScopedValue.where(CURRENT, table).call(task);
    }

    /** Whether a node set it. */
    static boolean isSet() {
        return CURRENT.isBound();
    }

    /** The node's; on a thread that is no process, what is on the class path. */
    static RemoteTable get() {
        return CURRENT.isBound() ? CURRENT.get() : RemoteTable.discover();
    }
}
