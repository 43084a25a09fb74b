package io.remotable.processor.model;

import io.remotable.processor.diagnostics.Place;

/**
 * A parameter of an entry point.
 *
 * @param name  its name
 * @param role  what it gets
 * @param type  its type; the type of the elements for a port
 * @param place where it stands
 */
public record Parameter(String name, Role role, WireType type, Place place) {
    /** What a parameter gets. */
    public enum Role {
        /** The context of the process. */
        CONTEXT,
        /** The receiving end of a channel. */
        PORT,
        /** An argument that travels. */
        ARGUMENT
    }
}
