package io.remotable.process;

import java.util.List;

/**
 * Code that has a name on every node. The generated entry points are such; user code names them by the factories of
 * {@code <Class>Closures} and never calls this.
 *
 * @param <R> the result; {@code Void} for none
 */
public interface RemoteFunction<R> {
    /**
     * The stable name and signature, for example {@code samples.Pings#chatServer(int)}.
     *
     * @return the label by which the other node finds its own
     */
    String label();

    /**
     * Runs the code in a process.
     *
     * @param self      the process
     * @param arguments one for each parameter after the context
     * @return the result; null for {@code Void}
     * @throws Exception whatever the code throws
     */
    R invoke(ProcessContext self, List<Object> arguments) throws Exception;

    /**
     * Arguments that no later change of the given ones can reach (rules 1.5 and 4.5): a closure takes them in so, and gives
     * them out so at each run. Throws {@link CodecException} when one of them is null or cannot travel.
     *
     * @param arguments the first of those that it takes
     * @return the same list when all are immutable, as those of a function without codecs are taken to be; else a list with
     *     copies
     */
    default List<Object> isolate(List<Object> arguments) {
        return arguments;
    }
}
