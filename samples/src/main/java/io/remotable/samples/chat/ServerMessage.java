package io.remotable.samples.chat;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;
import io.remotable.samples.chat.directory.Claim;
import java.util.List;

/**
 * What servers say to each other. The book's messages, with claims where it has names, so that none can mean a later client
 * of the same name.
 */
@Remotable
public sealed interface ServerMessage {
    /**
     * The master tells who the servers are.
     *
     * @param servers all of them
     */
    record Servers(List<ProcessId> servers) implements ServerMessage {}

    /**
     * A server tells who all its clients are.
     *
     * @param rsvp    whether it wants to know the same of the other
     * @param server  the server
     * @param version how often its clients changed so far
     * @param clients the claims of its clients
     */
    record ServerInfo(boolean rsvp, ProcessId server, long version, List<Claim> clients) implements ServerMessage {}

    /**
     * A server has one client more.
     *
     * @param version how often its clients changed, with this
     * @param client  the client
     */
    record NewClient(long version, Claim client) implements ServerMessage {}

    /**
     * A server has one client less.
     *
     * @param version how often its clients changed, with this
     * @param client  the client
     */
    record ClientDisconnected(long version, Claim client) implements ServerMessage {}

    /**
     * Something for one client of the receiver.
     *
     * @param to      the client
     * @param message what it is shown
     */
    record Send(Claim to, ClientMessage message) implements ServerMessage {}

    /**
     * Something for all clients of the receiver.
     *
     * @param message what they are shown
     */
    record Broadcast(ClientMessage message) implements ServerMessage {}

    /**
     * A client of the receiver is to go.
     *
     * @param who the client
     * @param by  who wants it
     */
    record Kick(Claim who, Claim by) implements ServerMessage {}
}
