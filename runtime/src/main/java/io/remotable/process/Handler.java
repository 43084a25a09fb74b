package io.remotable.process;

/**
 * What is done with a chosen message.
 *
 * @param <T> the message
 * @param <R> the result of the receive
 */
@FunctionalInterface
public interface Handler<T, R> {
    /**
     * Handles a message that was taken out of the mailbox or channel.
     *
     * @param message the message
     * @return the result of the receive
     * @throws Exception leaves the receive; the message stays taken
     */
    R handle(T message) throws Exception;
}
