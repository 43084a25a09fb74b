package io.remotable.samples.chat.session;

/** Somebody who is connected, as the server sees it. No method waits. From any thread. */
public interface Client {
    /**
     * Shows a line. A client that does not keep up is disconnected.
     *
     * @param line the line
     */
    void tell(String line);

    /** One of the client's lines is dealt with; only so many may be under way. */
    void taken();

    /** Disconnects once all lines are shown. */
    void disconnect();
}
