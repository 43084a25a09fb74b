package io.remotable.table;

import org.jspecify.annotations.Nullable;

/**
 * The table by which the calling thread isolates, names and shows what it is not handed a table for: raw messages, what a
 * closure returns. For nodes; user code has no use for it.
 *
 * <p>A node sets it for each of its processes only where nodes of this program have different tables: to have something bound
 * takes a process 240 bytes more.
 */
public final class CurrentTable {
    private static final ScopedValue<RemoteTable> CURRENT = ScopedValue.newInstance();

    private static int nodes;
    private static volatile @Nullable RemoteTable first;
    private static volatile boolean differ;

    private CurrentTable() {}

    /**
     * A node starts.
     *
     * @param table its table
     */
    public static synchronized void use(RemoteTable table) {
        if (nodes++ == 0) {
            first = table;
            differ = false;
        }
        differ |= !table.equals(first);
    }

    /** A node has ended. */
    public static synchronized void release() {
        if (--nodes == 0) {
            first = null;
        }
    }

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
        return isSharedByAll() && table.equals(first)
                ? task.call()
                : ScopedValue.where(CURRENT, table).call(task);
    }

    /** Whether it is a node's. */
    static boolean isSet() {
        return CURRENT.isBound() || isSharedByAll();
    }

    /** Processes are virtual threads; another one may well speak of types that a later node knows. */
    private static boolean isSharedByAll() {
        return first != null && !differ && Thread.currentThread().isVirtual();
    }

    /** The node's; on a thread that is no process, what is on the class path. */
    static RemoteTable get() {
        if (CURRENT.isBound()) {
            return CURRENT.get();
        }
        RemoteTable shared = first;
        return shared != null && Thread.currentThread().isVirtual() ? shared : RemoteTable.discover();
    }
}
