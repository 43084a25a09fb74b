package io.remotable.node;

import io.remotable.process.Identifier;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import org.agrona.collections.Long2LongHashMap;

/**
 * Processes and ports of one node, a bit for each. Their numbers are given in turn: a word has eight neighbouring processes,
 * each with eight neighbouring ports, so that many receivers take a few bytes each.
 */
final class ReceiverSet {
    private static final int PROCESS_BITS = 42;
    private static final int PLACE_BITS = 27;
    private static final int BITS_INSIDE = 3;
    private static final int INSIDE = (1 << BITS_INSIDE) - 1;
    private static final long EMPTY = 0;

    private final Long2LongHashMap words = new Long2LongHashMap(EMPTY);

    /** Whether such a set can have it: not with numbers that no node comes to, though a peer can name them. */
    static boolean canHave(Identifier receiver) {
        return process(receiver) >>> PROCESS_BITS == 0 && place(receiver) >>> PLACE_BITS == 0;
    }

    boolean has(Identifier receiver) {
        return canHave(receiver) && (words.get(key(receiver)) & bit(receiver)) != 0;
    }

    /** It must be one that the set can have. */
    void add(Identifier receiver) {
        add(key(receiver), bit(receiver));
    }

    void addAll(ReceiverSet others) {
        others.words.forEachLong(this::add);
    }

    void remove(Identifier receiver) {
        if (has(receiver)) {
            long key = key(receiver);
            long left = words.get(key) & ~bit(receiver);
            if (left == EMPTY) {
                words.remove(key);
            } else {
                words.put(key, left);
            }
        }
    }

    /** How many words it takes. */
    int words() {
        return words.size();
    }

    private void add(long key, long bits) {
        words.put(key, words.get(key) | bits);
    }

    private static long key(Identifier receiver) {
        return process(receiver) >>> BITS_INSIDE << PLACE_BITS - BITS_INSIDE | place(receiver) >>> BITS_INSIDE;
    }

    private static long bit(Identifier receiver) {
        return 1L << ((process(receiver) & INSIDE) << BITS_INSIDE | place(receiver) & INSIDE);
    }

    private static long process(Identifier receiver) {
        return switch (receiver) {
            case ProcessId process -> process.localId();
            case SendPortId port -> port.process().localId();
            case NodeId node -> -1;
        };
    }

    /** The process itself is in the place before its ports. */
    private static long place(Identifier receiver) {
        return receiver instanceof SendPortId port ? port.channel() + 1 : 0;
    }
}
