package io.remotable.node;

import org.jspecify.annotations.Nullable;

/** Passes exceptions of user code on as they are, through methods that declare none: the body of a process may throw any. */
final class Sneaky {
    private Sneaky() {}

    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException raise(@Nullable Throwable thrown) throws X {
        throw (X) (thrown == null ? new IllegalStateException("failed without an exception") : thrown);
    }
}
