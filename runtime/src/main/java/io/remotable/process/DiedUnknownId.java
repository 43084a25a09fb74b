package io.remotable.process;

/** It was not alive when the request arrived. */
public record DiedUnknownId() implements DiedReason {
    @Override
    public String toString() {
        return "DiedUnknownId";
    }
}
