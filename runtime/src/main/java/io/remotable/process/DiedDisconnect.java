package io.remotable.process;

/** Contact with its node was lost, or could not be made. */
public record DiedDisconnect() implements DiedReason {
    @Override
    public String toString() {
        return "DiedDisconnect";
    }
}
