package io.remotable.samples.chat.session;

import java.util.ArrayList;
import java.util.List;

/** The lines that a client has not been shown yet: so many and no more. From any thread. */
final class Outbox {
    private final int most;
    private List<String> lines = new ArrayList<>();
    private boolean ended;

    Outbox(int most) {
        this.most = most;
    }

    /** Adds a line; false when there are too many. After the end nothing is added. */
    synchronized boolean offer(String line) {
        if (!ended && lines.size() >= most) {
            return false;
        }
        if (!ended) {
            lines.add(line);
            notifyAll();
        }
        return true;
    }

    /** Nothing comes after what is here. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Nothing comes after this, which takes the place of all that is here. */
    synchronized void endWith(String last) {
        if (!ended) {
            lines = new ArrayList<>(List.of(last));
            end();
        }
    }

    /** Waits for lines, and takes them out; none at the end. */
    synchronized List<String> take() throws InterruptedException {
        while (lines.isEmpty() && !ended) {
            wait();
        }
        List<String> taken = lines;
        lines = new ArrayList<>();
        return taken;
    }
}
