package io.remotable.samples.chat.session;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The clients of one server by number: messages name them, for a socket cannot be in one. From any thread. */
public final class Clients {
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Client> all = new ConcurrentHashMap<>();

    /** With nobody. */
    public Clients() {}

    /**
     * Adds a client.
     *
     * @param client the client
     * @return its number
     */
    public long add(Client client) {
        long number = numbers.incrementAndGet();
        all.put(number, client);
        return number;
    }

    /**
     * Finds a client.
     *
     * @param number its number
     * @return the client, unless it was removed
     */
    public Optional<Client> find(long number) {
        return Optional.ofNullable(all.get(number));
    }

    Collection<Client> all() {
        return all.values();
    }

    /**
     * Removes a client.
     *
     * @param number its number
     */
    public void remove(long number) {
        all.remove(number);
    }
}
