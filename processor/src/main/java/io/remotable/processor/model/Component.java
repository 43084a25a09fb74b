package io.remotable.processor.model;

import io.remotable.processor.diagnostics.Place;

/**
 * A component of a record.
 *
 * @param name  its name
 * @param type  its type
 * @param place where it stands
 */
public record Component(String name, WireType type, Place place) {}
