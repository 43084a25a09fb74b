package io.remotable.samples.chat;

import static io.remotable.process.Match.match;

import io.remotable.process.Match;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.chat.directory.Changes;
import io.remotable.samples.chat.directory.Claim;
import io.remotable.samples.chat.directory.Directory;
import io.remotable.samples.chat.session.Clients;
import io.remotable.samples.chat.session.SessionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One server among others, all equal. It tells the others of its own clients, and they tell it of theirs; so each knows
 * everybody, and who is where. For its process.
 *
 * <p>A server that begins contact with another tells who all its clients are, and every change from then on. When contact is
 * lost all clients of the other leave, on both sides, and all is told again when it is back. Two people of one name can only
 * come in where their servers have not heard of each other's yet; then the younger claim loses, on every server alike.
 */
public final class ChatServer {
    private final ProcessContext self;
    private final Clients clients;
    private final Directory directory;
    private final Peers peers;
    private final Residents residents = new Residents();
    private final Conversation conversation;

    /**
     * Alone at first.
     *
     * @param self    its process
     * @param clients those that {@link SessionEvent}s are about
     * @param clock   what time it is, in milliseconds
     */
    public ChatServer(ProcessContext self, Clients clients, LongSupplier clock) {
        this.self = self;
        this.clients = clients;
        this.directory = new Directory(self.pid(), clock);
        this.peers = new Peers(self);
        this.conversation = new Conversation(self, directory, peers, residents);
    }

    /**
     * What other servers say, as the clause of a receive.
     *
     * @return the clause
     */
    public Match<Boolean> serverMessages() {
        return on(ServerMessage.class, this::handle);
    }

    /**
     * What happens at the clients' ends, as the clause of a receive.
     *
     * @return the clause
     */
    public Match<Boolean> clientEvents() {
        return on(SessionEvent.class, this::handle);
    }

    /**
     * The deaths of other servers, as the clause of a receive.
     *
     * @return the clause
     */
    public Match<Boolean> deaths() {
        return on(ProcessMonitorNotification.class, this::handle);
    }

    /**
     * A clause of a receive.
     *
     * @param type   the class of the message
     * @param action what is done with it
     * @param <T>    its type
     * @return the clause, which returns true
     */
    public static <T> Match<Boolean> on(Class<T> type, Consumer<T> action) {
        return match(type, message -> {
            action.accept(message);
            return true;
        });
    }

    /**
     * Who is there, as this server knows.
     *
     * @return the claims of all clients, wherever they are
     */
    public Set<Claim> everybody() {
        return directory.everybody();
    }

    /**
     * Begins contact with another server, unless there is.
     *
     * @param server the server
     */
    public void meet(ProcessId server) {
        if (!server.equals(self.pid()) && !peers.contains(server)) {
            peers.add(server);
            askForInfo(server);
        }
    }

    private void askForInfo(ProcessId server) {
        self.send(server, info(true));
    }

    private ServerMessage info(boolean rsvp) {
        return new ServerMessage.ServerInfo(rsvp, self.pid(), directory.version(), directory.own());
    }

    private void handle(SessionEvent event) {
        switch (event) {
            case SessionEvent.Connected(long number) ->
                clients.find(number).ifPresent(client -> conversation.begin(number, client));
            case SessionEvent.Line(long number, String text) ->
                residents.find(number).ifPresent(resident -> {
                    conversation.line(resident, text);
                    resident.client().taken();
                });
            case SessionEvent.Gone(long number) -> residents.find(number).ifPresent(conversation::end);
        }
    }

    /**
     * Does what another server's message says.
     *
     * @param message the message
     */
    public void handle(ServerMessage message) {
        switch (message) {
            case ServerMessage.Servers(var servers) -> servers.forEach(this::meet);
            case ServerMessage.ServerInfo info -> learn(info);
            case ServerMessage.NewClient(long version, Claim client) ->
                follow(client.home(), directory.learnJoined(version, client));
            case ServerMessage.ClientDisconnected(long version, Claim client) ->
                follow(client.home(), directory.learnLeft(version, client));
            case ServerMessage.Send(Claim to, ClientMessage text) ->
                residents.find(to).ifPresent(resident -> resident.client().tell(text.line()));
            case ServerMessage.Broadcast(ClientMessage text) -> residents.tellAll(text);
            case ServerMessage.Kick(Claim who, Claim by) -> conversation.kick(who, by);
        }
    }

    /** An answer of somebody unknown is to a question before contact was lost: it is asked again, and told all. */
    private void learn(ServerMessage.ServerInfo info) {
        boolean stranger = !peers.contains(info.server());
        if (stranger) {
            peers.add(info.server());
        }
        if (stranger || info.rsvp()) {
            self.send(info.server(), info(!info.rsvp()));
        }
        adopt(directory.learn(info.server(), info.version(), info.clients()));
    }

    private void follow(ProcessId server, Optional<Changes> changes) {
        if (changes.isPresent()) {
            adopt(changes.get());
        } else if (peers.contains(server)) {
            askForInfo(server);
        } else {
            meet(server);
        }
    }

    private void adopt(Changes changes) {
        conversation.tell(changes);
        directory.losers().forEach(conversation::lose);
    }

    private void handle(ProcessMonitorNotification notice) {
        if (peers.remove(notice)) {
            self.say("server on %s has died: %s", notice.process(), notice.reason());
            conversation.tell(directory.forget(notice.process()));
        }
    }
}
