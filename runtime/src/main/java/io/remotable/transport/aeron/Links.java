package io.remotable.transport.aeron;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** The links of a transport, closed ones until their peers have everything. For the polling thread. */
final class Links {
    private final List<AeronLink> all = new ArrayList<>();
    private int connecting;

    void add(AeronLink link) {
        all.add(link);
        connecting++;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Takes the next step with those that have no publication yet. */
    int advance() {
        if (connecting == 0) {
            return 0;
        }
        int steps = 0;
        int left = 0;
        for (AeronLink link : all) {
            steps += link.advance();
            left += link.isSettled() ? 0 : 1;
        }
        connecting = left;
        return steps;
    }

    /** Looks which peers are there, and drops closed links that are done. */
    void refresh() {
        for (int i = all.size() - 1; i >= 0; i--) {
            AeronLink link = all.get(i);
            link.refresh();
            if (link.isFinished()) {
                all.remove(i);
            }
        }
    }

    /** The receiver of a session has everything, or is gone. */
    void onEndOfStream(int session) {
        for (AeronLink link : all) {
            link.onEndOfStream(session);
        }
    }

    /** Nobody has the port of a peer. */
    void onRefused(InetSocketAddress peer) {
        for (AeronLink link : all) {
            link.onRefused(peer);
        }
    }

    void close() {
        all.forEach(AeronLink::close);
    }
}
