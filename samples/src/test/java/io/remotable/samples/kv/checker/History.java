package io.remotable.samples.kv.checker;

import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.Database;
import io.remotable.samples.kv.UnavailableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What clients did with the keys of a database, as they saw it. For all threads. */
public final class History {
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong unavailable = new AtomicLong();
    private final Map<String, List<Operation>> operations = Collections.synchronizedMap(new TreeMap<>());

    /** Sets a key, to a value that is set only once, and notes what came of it. */
    public void set(ProcessContext self, Database database, String key, String value) {
        long invoked = clock.incrementAndGet();
        try {
            database.set(self, key, value);
            note(key, Operation.write(value, invoked, clock.incrementAndGet()));
        } catch (UnavailableException e) {
            unavailable.incrementAndGet();
            if (e.isUnknown()) {
                note(key, Operation.unknown(value, invoked));
            }
        }
    }

    /** Looks a key up, and notes what it heard. */
    public void get(ProcessContext self, Database database, String key) {
        long invoked = clock.incrementAndGet();
        try {
            Optional<String> value = database.get(self, key);
            note(key, Operation.read(value, invoked, clock.incrementAndGet()));
        } catch (UnavailableException e) {
            unavailable.incrementAndGet();
        }
    }

    private void note(String key, Operation operation) {
        operations
                .computeIfAbsent(key, ignored -> Collections.synchronizedList(new ArrayList<>()))
                .add(operation);
    }

    /** How many operations were noted. */
    public int size() {
        synchronized (operations) {
            return operations.values().stream().mapToInt(List::size).sum();
        }
    }

    /** How many were not done, or not known to be. */
    public long unavailable() {
        return unavailable.get();
    }

    /** The keys whose history is none of a register, with that history; to be asked when all clients have ended. */
    public String violations() {
        return operations.entrySet().stream()
                .filter(entry -> !Register.isLinearizable(entry.getValue()))
                .map(entry -> "key " + entry.getKey() + ":\n"
                        + entry.getValue().stream()
                                .map(Operation::toString)
                                .sorted()
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
