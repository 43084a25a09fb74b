package io.remotable.process;

import java.util.function.Predicate;

/** Sending messages and passing them on. Part of {@link ProcessContext}. */
public interface Messaging {
    /**
     * Sends a message. Returns before anything happened at the target and never fails for the target's sake (rules 1.1 to
     * 1.4); waits while the connection is made or its peer is slow. Messages of one pair arrive in order, or a prefix of
     * them does.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="send"}
     *
     * @param to      who gets it; a dead process swallows it
     * @param message a value whose class has a codec
     * @throws NotRemotableException when its class has none
     * @throws CodecException when a part of it cannot travel, or it is too large
     */
    void send(ProcessId to, Object message);

    /**
     * Sends a message that may be lost with a broken connection, but is never held back by the pair's past (rule 6.5).
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="usend"}
     *
     * @param to      who gets it
     * @param message a value whose class has a codec
     * @throws NotRemotableException when its class has none
     * @throws CodecException when a part of it cannot travel, or it is too large
     */
    void usend(ProcessId to, Object message);

    /**
     * Sends on what a message holds, as {@link ProcessContext#send}.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="forward"}
     *
     * @param message the message
     * @param to      who gets it
     */
    void forward(Message message, ProcessId to);

    /**
     * Sends on what a message holds, as {@link ProcessContext#usend}.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="uforward"}
     *
     * @param message the message
     * @param to      who gets it
     */
    void uforward(Message message, ProcessId to);

    /**
     * Forwards every message, for ever.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="relay"}
     *
     * @param to who gets them
     */
    void relay(ProcessId to);

    /**
     * Forwards the messages that a filter accepts and drops the others, for ever.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="delegate"}
     *
     * @param to     who gets them
     * @param filter the filter
     */
    void delegate(ProcessId to, Predicate<Message> filter);

    /**
     * Forwards the messages of a type that are accepted and drops all others, for ever.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="proxy"}
     *
     * @param to      who gets them
     * @param type    the class of the messages
     * @param accepts decides, and may use this process to do so
     * @param <T>     their type
     */
    <T> void proxy(ProcessId to, Class<T> type, ProcessPredicate<T> accepts);
}
