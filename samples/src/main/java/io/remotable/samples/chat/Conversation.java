package io.remotable.samples.chat;

import io.remotable.process.ProcessContext;
import io.remotable.samples.chat.Residents.Resident;
import io.remotable.samples.chat.directory.Changes;
import io.remotable.samples.chat.directory.Claim;
import io.remotable.samples.chat.directory.Directory;
import io.remotable.samples.chat.session.Client;
import java.util.Optional;

/** What the clients of a server say to it, and what it answers. */
final class Conversation {
    private static final String ASK_NAME = "What is your name?";

    private final ProcessContext self;
    private final Directory directory;
    private final Peers peers;
    private final Residents residents;

    Conversation(ProcessContext self, Directory directory, Peers peers, Residents residents) {
        this.self = self;
        this.directory = directory;
        this.peers = peers;
        this.residents = residents;
    }

    /** Somebody is there. */
    void begin(long number, Client client) {
        residents.add(number, client);
        client.tell(ASK_NAME);
    }

    /** Somebody typed a line: a name as long as there is none, then commands. */
    void line(Resident resident, String line) {
        resident.claim()
                .ifPresentOrElse(
                        claim -> obey(resident, claim, Command.parse(line)), () -> enter(resident, line.strip()));
    }

    private void enter(Resident resident, String name) {
        if (name.isEmpty()) {
            resident.client().tell(ASK_NAME);
            return;
        }
        Optional<Claim> claim = directory.enter(name);
        if (claim.isEmpty()) {
            resident.client().tell("The name " + name + " is in use, please choose another");
            resident.client().tell(ASK_NAME);
            return;
        }
        residents.name(resident, claim.get());
        residents.tellAll(new ClientMessage.Notice(name + " has connected"));
        peers.sendAll(new ServerMessage.NewClient(directory.version(), claim.get()));
    }

    private void obey(Resident resident, Claim claim, Command command) {
        switch (command) {
            case Command.Tell(String who, String text) -> {
                ClientMessage message = new ClientMessage.Tell(claim.name(), text);
                directory
                        .find(who)
                        .ifPresentOrElse(
                                to -> send(to, message), () -> resident.client().tell(who + " is not connected."));
            }
            case Command.Kick(String who) ->
                directory
                        .find(who)
                        .ifPresentOrElse(
                                victim -> askToKick(victim, claim),
                                () -> send(claim, new ClientMessage.Notice(who + " is not connected")));
            case Command.Quit() -> end(resident);
            case Command.Unrecognised(String line) -> resident.client().tell("Unrecognised command: " + line);
            case Command.Say(String text) -> {
                ClientMessage message = new ClientMessage.Broadcast(claim.name(), text);
                peers.sendAll(new ServerMessage.Broadcast(message));
                residents.tellAll(message);
            }
        }
    }

    /** Shows a line to one client, here or elsewhere. */
    private void send(Claim to, ClientMessage message) {
        if (to.home().equals(self.pid())) {
            residents.find(to).ifPresent(resident -> resident.client().tell(message.line()));
        } else {
            self.send(to.home(), new ServerMessage.Send(to, message));
        }
    }

    private void askToKick(Claim victim, Claim by) {
        if (victim.home().equals(self.pid())) {
            kick(victim, by);
        } else {
            self.send(victim.home(), new ServerMessage.Kick(victim, by));
        }
    }

    /** Kicks a client of this server. */
    void kick(Claim victim, Claim by) {
        Optional<Resident> resident = residents.find(victim);
        String outcome = resident.isPresent() ? "you kicked " + victim.name() : victim.name() + " is not connected";
        send(by, new ClientMessage.Notice(outcome));
        resident.ifPresent(kicked -> {
            kicked.client().tell("You have been kicked: by " + by.name());
            end(kicked);
        });
    }

    /** A client of this server cannot keep its name: somebody on another server was first. */
    void lose(Claim claim) {
        residents.find(claim).ifPresent(loser -> {
            loser.client().tell("The name " + claim.name() + " is in use: somebody took it first on another server");
            loser.client().tell("You have been kicked: by SYSTEM");
            end(loser);
        });
    }

    /** A client of this server is gone, or is to go. */
    void end(Resident resident) {
        residents.remove(resident);
        resident.client().disconnect();
        resident.claim().ifPresent(claim -> {
            tell(directory.leave(claim));
            peers.sendAll(new ServerMessage.ClientDisconnected(directory.version(), claim));
        });
    }

    /** Tells the clients of this server who came and who went. */
    void tell(Changes changes) {
        changes.joined().forEach(name -> residents.tellAll(new ClientMessage.Notice(name + " has connected")));
        changes.left().forEach(name -> residents.tellAll(new ClientMessage.Notice(name + " has disconnected")));
    }
}
