package io.remotable.samples.chat;

import io.remotable.samples.chat.directory.Claim;
import io.remotable.samples.chat.session.Client;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The clients of one server: those who are still asked for a name, and those who have one. */
final class Residents {
    /** One of them. */
    static final class Resident {
        private final long number;
        private final Client client;
        private Optional<Claim> claim = Optional.empty();

        Resident(long number, Client client) {
            this.number = number;
            this.client = client;
        }

        Client client() {
            return client;
        }

        /** Its name; empty while it has none. */
        Optional<Claim> claim() {
            return claim;
        }
    }

    private final Map<Long, Resident> byNumber = new HashMap<>();
    private final Map<Claim, Resident> byClaim = new HashMap<>();

    void add(long number, Client client) {
        byNumber.put(number, new Resident(number, client));
    }

    Optional<Resident> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Optional<Resident> find(Claim claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }

    void name(Resident resident, Claim claim) {
        resident.claim = Optional.of(claim);
        byClaim.put(claim, resident);
    }

    /** Takes one out. */
    void remove(Resident resident) {
        byNumber.remove(resident.number);
        resident.claim().ifPresent(byClaim::remove);
    }

    /** Shows a line to everybody who has a name. */
    void tellAll(ClientMessage message) {
        String line = message.line();
        byClaim.values().forEach(resident -> resident.client().tell(line));
    }
}
