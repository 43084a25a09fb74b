package io.remotable.samples.chat.session;

import io.remotable.Remotable;

/** What happens at a client's end, as the server's process is told. */
@Remotable
public sealed interface SessionEvent {
    /**
     * Which client.
     *
     * @return its number among the {@link Clients} of the server
     */
    long client();

    /**
     * Somebody is there.
     *
     * @param client the client's number
     */
    record Connected(long client) implements SessionEvent {}

    /**
     * Somebody typed a line. The server says {@link Client#taken()} once it is done with it.
     *
     * @param client the client's number
     * @param text   the line
     */
    record Line(long client, String text) implements SessionEvent {}

    /**
     * Somebody is gone.
     *
     * @param client the client's number
     */
    record Gone(long client) implements SessionEvent {}
}
