package io.remotable.process;

/** Its node closed in an orderly way. */
public record DiedNodeDown() implements DiedReason {
    @Override
    public String toString() {
        return "DiedNodeDown";
    }
}
