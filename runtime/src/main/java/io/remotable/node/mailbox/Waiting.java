package io.remotable.node.mailbox;

/** What ends a wait besides what is waited for. */
@FunctionalInterface
public interface Waiting {
    /**
     * Looks for a reason to leave the wait: an exit, a kill, a broken link.
     *
     * @throws RuntimeException the reason
     */
    void check();
}
