package io.remotable.process;

/** The body of the process returned. */
public record DiedNormal() implements DiedReason {
    @Override
    public String toString() {
        return "DiedNormal";
    }
}
