package io.remotable.samples.chat;

import io.remotable.Remotable;

/** What a client is shown of what others do. */
@Remotable
public sealed interface ClientMessage {
    /**
     * The line on the client's terminal.
     *
     * @return the line
     */
    String line();

    /**
     * Something happened.
     *
     * @param text what
     */
    record Notice(String text) implements ClientMessage {
        @Override
        public String line() {
            return "*** " + text;
        }
    }

    /**
     * Somebody said something to this client alone.
     *
     * @param from who
     * @param text what
     */
    record Tell(String from, String text) implements ClientMessage {
        @Override
        public String line() {
            return "*" + from + "*: " + text;
        }
    }

    /**
     * Somebody said something to everybody.
     *
     * @param from who
     * @param text what
     */
    record Broadcast(String from, String text) implements ClientMessage {
        @Override
        public String line() {
            return "<" + from + ">: " + text;
        }
    }
}
