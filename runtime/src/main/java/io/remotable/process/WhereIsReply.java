package io.remotable.process;

import java.util.Optional;

/**
 * Answers {@link ProcessContext#whereisRemoteAsync}.
 *
 * @param name    the name that was asked for
 * @param process who owns it, if anybody
 */
public record WhereIsReply(String name, Optional<ProcessId> process) {}
