package io.remotable.process;

/**
 * A question about a message that may use the process to answer it.
 *
 * @param <T> the message
 */
@FunctionalInterface
public interface ProcessPredicate<T> {
    /**
     * Answers.
     *
     * @param self    the process's own context
     * @param message the message
     * @return whether it is accepted
     * @throws Exception ends the process unless caught
     */
    boolean test(ProcessContext self, T message) throws Exception;
}
