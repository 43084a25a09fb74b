package io.remotable.process;

/**
 * The code of a process that is born with a channel.
 *
 * @param <T> the type of the channel's elements
 */
@FunctionalInterface
public interface ChannelBody<T> {
    /**
     * Runs as the process.
     *
     * @param self     the process's own context
     * @param requests the receiving end, owned by this process
     * @throws Exception ends the process
     */
    void run(ProcessContext self, ReceivePort<T> requests) throws Exception;
}
