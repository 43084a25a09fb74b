package io.remotable.process;

/**
 * Both ends of a new typed channel.
 *
 * @param sendPort    travels to whoever is to send
 * @param receivePort stays with the process that made the channel
 * @param <T>         the type of the elements
 */
public record Channel<T>(SendPort<T> sendPort, ReceivePort<T> receivePort) {}
