package io.remotable.processor.model;

import io.remotable.processor.diagnostics.Place;

/**
 * The name of a type or entry point on the wire.
 *
 * @param text     the name
 * @param explicit whether the annotation names it
 * @param place    the annotation's value, or the declaration
 */
public record StableName(String text, boolean explicit, Place place) {}
