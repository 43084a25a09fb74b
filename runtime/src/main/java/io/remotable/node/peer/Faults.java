package io.remotable.node.peer;

import io.remotable.codec.PeerRegistry;
import io.remotable.process.CodecException;
import io.remotable.process.OtherLayoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts what went wrong and logs each cause once (rule 1.7). From any thread. */
public final class Faults {
    private static final int CAUSES_LOGGED = 1_000;

    private final Consumer<String> log;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * Counts nothing yet.
     *
     * @param log gets a line for each new cause
     */
    public Faults(Consumer<String> log) {
        this.log = log;
    }

    /**
     * Counts a fault.
     *
     * @param kind  what it is counted as, for example {@code "unknown type"}
     * @param cause what tells causes apart
     * @param text  the line to log when the cause is new
     */
    public void report(String kind, Object cause, String text) {
        report(kind, cause, text, 1);
    }

    /**
     * Counts faults of one cause.
     *
     * @param kind  what they are counted as
     * @param cause what tells causes apart
     * @param text  the line to log when the cause is new
     * @param times how many they are
     */
    void report(String kind, Object cause, String text, long times) {
        counts.computeIfAbsent(kind, name -> new LongAdder()).add(times);
        String key = kind + '\0' + cause;
        if (!counts.containsKey(key)
                && counts.size() < CAUSES_LOGGED
                && counts.putIfAbsent(key, new LongAdder()) == null) {
            log.accept(text);
        }
    }

    /**
     * Counts a value that could not be read: its own constructor or codec refused it, or the peer's build has other fields
     * in its type.
     *
     * @param from       who sent it
     * @param what       what was dropped, for example the name of the value's type
     * @param unreadable what is wrong with it
     * @throws CodecException the same when nothing of that is so: then it is garbage
     */
    public void unreadable(Connection from, String what, CodecException unreadable) {
        if (unreadable instanceof OtherLayoutException other) {
            unreadable(from, other.name(), what, other.ofItsBuild());
        } else if (unreadable.getCause() != null) {
            unreadable(from, what, what, unreadable.getMessage() + ". Its constructor or codec refused it here.");
        } else if (from.otherBuild() != null) {
            unreadable(
                    from,
                    what,
                    what,
                    unreadable.getMessage()
                            + ". Its build differs from this node's: run the same build on both nodes.");
        } else {
            throw unreadable;
        }
    }

    private void unreadable(Connection from, String cause, String what, String why) {
        report("unreadable message", cause, "dropped a " + what + " from " + from.remote() + ": " + why);
    }

    /**
     * Counts a message of a type that this node lacks.
     *
     * @param from who sent it
     * @param type the number of the type
     */
    public void unknownType(Connection from, long type) {
        PeerRegistry known = from.otherBuild();
        String name = known == null ? null : known.nameOf(type);
        if (name != null) {
            unknownType(from, name);
        } else {
            report(
                    "unknown type",
                    type,
                    "dropped a message from " + from.remote() + ": its type (number " + Long.toHexString(type)
                            + ") is not in this node's remote table. Run the same build on both.");
        }
    }

    /**
     * Counts a message of a type that this node lacks.
     *
     * @param from who sent it
     * @param type the stable name of the type
     */
    public void unknownType(Connection from, String type) {
        report(
                "unknown type",
                type,
                "dropped a " + type + " from " + from.remote()
                        + ": it is not in this node's remote table. Run the same build on both.");
    }

    /**
     * How often a kind of fault happened.
     *
     * @param kind what it is counted as
     * @return how often
     */
    public long count(String kind) {
        LongAdder count = counts.get(kind);
        return count == null ? 0 : count.sum();
    }
}
