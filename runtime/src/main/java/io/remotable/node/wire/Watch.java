package io.remotable.node.wire;

import io.remotable.process.Identifier;
import io.remotable.process.ProcessId;

/**
 * One monitor or link: who watches what. Equal for the same link, different for every monitor.
 *
 * @param kind    what happens when the target is gone
 * @param watcher who is told
 * @param target  what is watched
 * @param number  the monitor's number; 0 for links
 */
public record Watch(Kind kind, ProcessId watcher, Identifier target, long number) {
    /** What happens when the target is gone. */
    public enum Kind {
        /** A message tells. */
        MONITOR,
        /** An exception is thrown. */
        LINK,
        /** An exception is thrown unless the end was a normal one. */
        LINK_ON_FAILURE
    }

    /**
     * Whether it is a link of either kind.
     *
     * @return false for monitors
     */
    public boolean isLink() {
        return kind != Kind.MONITOR;
    }
}
