package io.remotable.node.mailbox;

/**
 * What the owner took out of {@link Arrivals} and whether it came as it should: messages are numbered 1, 2, … by each
 * producer, those of the second plus {@link #SECOND}.
 */
final class Drained {
    static final int SECOND = 100;

    private final int[] last = new int[2];
    private int faults;

    /** How many the list from oldest on has. */
    int add(Envelope oldest) {
        int count = 0;
        for (Envelope e = oldest; e != null; e = e.next) {
            count++;
            int message = (int) e.message;
            if (message % SECOND != ++last[message / SECOND]) {
                faults++;
            }
        }
        if (oldest != null && oldest.number != count) {
            faults++;
        }
        return count;
    }

    /** Messages out of their producer's order, lost or twice, and lists of another length than they say. */
    int faults() {
        return faults;
    }
}
