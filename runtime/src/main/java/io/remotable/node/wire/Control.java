package io.remotable.node.wire;

import io.remotable.process.DiedReason;
import io.remotable.process.Message;
import io.remotable.process.NodeStats;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessInfo;
import java.util.Map;
import java.util.Optional;

/** What connected nodes tell and ask each other. A request carries a number that its answer repeats. */
public sealed interface Control {
    /**
     * Wants to hear of the target's end.
     *
     * @param watch the monitor or link
     */
    record Begin(Watch watch) implements Control {}

    /**
     * Does not want to hear any more.
     *
     * @param watch the monitor or link
     */
    record End(Watch watch) implements Control {}

    /**
     * The target is gone.
     *
     * @param watch  the monitor or link
     * @param reason why
     */
    record Died(Watch watch, DiedReason reason) implements Control {}

    /**
     * Asks a process to end.
     *
     * @param from   who asks
     * @param target the process's number
     * @param reason why
     */
    record Exit(ProcessId from, long target, Message reason) implements Control {}

    /**
     * Ends a process.
     *
     * @param from   who kills
     * @param target the process's number
     * @param reason why
     */
    record Kill(ProcessId from, long target, String reason) implements Control {}

    /** What a spawn comes with. */
    enum SpawnKind {
        /** Nothing. */
        PLAIN,
        /** The parent is linked to the child. */
        LINK,
        /** The parent monitors the child. */
        MONITOR,
        /** The parent monitors the child and the child is linked to the parent. */
        SUPERVISED,
        /** The parent waits for the child's result, and the child ends with the parent. */
        CALL,
        /** The child has a channel. */
        CHANNEL
    }

    /**
     * Starts a process.
     *
     * @param request answered by {@link Spawned} or {@link SpawnRefused}
     * @param kind    what it comes with
     * @param parent  who starts it
     * @param closure what it runs, encoded on its own: when it cannot be decoded the request is answered all the same
     */
    record Spawn(long request, SpawnKind kind, ProcessId parent, byte[] closure) implements Control {}

    /**
     * The process exists, and waits for {@link Go}.
     *
     * @param request the request
     * @param process its number
     * @param channel its channel's number, 0 without one
     */
    record Spawned(long request, long process, long channel) implements Control {}

    /**
     * The process was not started.
     *
     * @param request the request
     * @param reason  why
     */
    record SpawnRefused(long request, String reason) implements Control {}

    /**
     * The parent's node knows the process: it may begin.
     *
     * @param process its number
     */
    record Go(long process) implements Control {}

    /**
     * The called process returned.
     *
     * @param request the request
     * @param result  the encoded result
     */
    record Returned(long request, byte[] result) implements Control {}

    /**
     * The called process failed.
     *
     * @param request the request
     * @param reason  how it ended
     */
    record Failed(long request, DiedReason reason) implements Control {}

    /**
     * Nobody waits for the called process any more.
     *
     * @param request the request
     */
    record Cancel(long request) implements Control {}

    /** What is to be done with a name. */
    enum NameOperation {
        /** Give it. */
        REGISTER,
        /** Move it. */
        REREGISTER,
        /** Free it. */
        UNREGISTER
    }

    /**
     * Changes the names of a node.
     *
     * @param operation what is to be done
     * @param asker     gets the answer
     * @param name      the name
     * @param process   who is to own it; the asker where it is to be freed
     */
    record Name(NameOperation operation, ProcessId asker, String name, ProcessId process) implements Control {}

    /**
     * Answers {@link Name}.
     *
     * @param asker the asker's number
     * @param name  the name
     * @param ok    whether it was done
     * @param owner who owns the name now
     */
    record NameAnswer(long asker, String name, boolean ok, Optional<ProcessId> owner) implements Control {}

    /**
     * Looks a name up.
     *
     * @param request answered by {@link WhereIsAnswer}
     * @param name    the name
     */
    record WhereIs(long request, String name) implements Control {}

    /**
     * Answers {@link WhereIs}.
     *
     * @param request the request
     * @param owner   who owns the name
     */
    record WhereIsAnswer(long request, Optional<ProcessId> owner) implements Control {}

    /**
     * A message to the owner of a name.
     *
     * @param name    the name
     * @param message the message
     */
    record ToName(String name, Message message) implements Control {}

    /**
     * Asks about a process.
     *
     * @param request answered by {@link InfoAnswer}
     * @param process its number
     */
    record Info(long request, long process) implements Control {}

    /**
     * Answers {@link Info}.
     *
     * @param request the request
     * @param info    nothing when it is not alive
     */
    record InfoAnswer(long request, Optional<ProcessInfo> info) implements Control {}

    /**
     * Asks about a node.
     *
     * @param request answered by {@link StatsAnswer}
     */
    record Stats(long request) implements Control {}

    /**
     * Answers {@link Stats}.
     *
     * @param request the request
     * @param stats   the numbers
     */
    record StatsAnswer(long request, NodeStats stats) implements Control {}

    /**
     * A part of what a node's table holds; all parts are sent, before anything else, when the fingerprints differ.
     *
     * @param part      which part, from 1
     * @param parts     how many there are
     * @param functions the hashes of the entry points' parameters and results, by number
     * @param types     the hashes of the message types' layouts, by stable name
     */
    record Table(int part, int parts, Map<Long, Long> functions, Map<String, Long> types) implements Control {}
}
