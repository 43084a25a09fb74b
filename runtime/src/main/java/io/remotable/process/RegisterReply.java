package io.remotable.process;

import java.util.Optional;

/**
 * Answers the remote registry operations.
 *
 * @param name  the name
 * @param ok    whether it was done
 * @param owner who owns the name after the attempt
 */
public record RegisterReply(String name, boolean ok, Optional<ProcessId> owner) {}
