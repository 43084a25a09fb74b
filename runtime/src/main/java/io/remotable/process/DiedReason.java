package io.remotable.process;

/** Why a process, port or node is no more (rule 6.3). */
public sealed interface DiedReason permits DiedNormal, DiedException, DiedDisconnect, DiedNodeDown, DiedUnknownId {
    /**
     * Whether the end was an orderly one: the body returned.
     *
     * @return true for {@link DiedNormal} alone
     */
    default boolean isNormal() {
        return this instanceof DiedNormal;
    }
}
