package io.remotable.process;

/**
 * What is done with an exit request that was caught.
 *
 * @param <E> the reason
 * @param <R> the result in place of the interrupted body's
 */
@FunctionalInterface
public interface ExitHandler<E, R> {
    /**
     * Handles the request.
     *
     * @param from   who asked
     * @param reason why
     * @return the result
     * @throws Exception ends the process unless caught
     */
    R handle(ProcessId from, E reason) throws Exception;
}
