package io.remotable.node.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One try to take from a port and all its parts: what was taken can be put back (rule 3.3), and the mailbox that waits
 * hears of the next value of every channel that was looked at.
 */
final class Attempt {
    private final Mailbox waiter;
    private final Deque<Runnable> undo = new ArrayDeque<>(2);

    Attempt(Mailbox waiter) {
        this.waiter = waiter;
    }

    Mailbox waiter() {
        return waiter;
    }

    void onUndo(Runnable step) {
        undo.push(step);
    }

    int mark() {
        return undo.size();
    }

    void undoTo(int mark) {
        while (undo.size() > mark) {
            undo.pop().run();
        }
    }
}
