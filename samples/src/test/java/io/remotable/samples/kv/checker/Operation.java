package io.remotable.samples.kv.checker;

import java.util.Optional;

/**
 * What a client did with a register, and when.
 *
 * @param isWrite  else it is a read
 * @param value    what was written or read; a read of an unset register has none
 * @param invoked  a time, like no other
 * @param returned a later one; {@link #NEVER} when nobody knows whether it happened
 */
public record Operation(boolean isWrite, Optional<String> value, long invoked, long returned) {
    /** The end of a write whose outcome is unknown. */
    public static final long NEVER = Long.MAX_VALUE;

    public static Operation write(String value, long invoked, long returned) {
        return new Operation(true, Optional.of(value), invoked, returned);
    }

    public static Operation unknown(String value, long invoked) {
        return write(value, invoked, NEVER);
    }

    public static Operation read(Optional<String> value, long invoked, long returned) {
        return new Operation(false, value, invoked, returned);
    }

    /** Whether it certainly happened. */
    boolean isComplete() {
        return returned != NEVER;
    }

    @Override
    public String toString() {
        return String.format(
                "%6d - %6s  %s %s",
                invoked, isComplete() ? String.valueOf(returned) : "?", isWrite ? "write" : "read ", value.orElse("-"));
    }
}
