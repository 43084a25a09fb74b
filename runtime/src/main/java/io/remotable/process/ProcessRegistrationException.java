package io.remotable.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name could not be registered, moved or freed (rule 7.1). */
public final class ProcessRegistrationException extends RemotableException {
    private static final long serialVersionUID = 1L;

    /** The name in question. */
    private final String name;

    private final transient @Nullable ProcessId owner;

    /**
     * A refused request.
     *
     * @param name    the name
     * @param owner   who owns it now, or null
     * @param message names it, the reason and the fix
     */
    public ProcessRegistrationException(String name, @Nullable ProcessId owner, String message) {
        super(message);
        this.name = name;
        this.owner = owner;
    }

    /**
     * The name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Who owns the name.
     *
     * @return the owner, if there is one
     */
    public Optional<ProcessId> owner() {
        return Optional.ofNullable(owner);
    }
}
