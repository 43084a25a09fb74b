/**
 * The annotation processor of {@code @Remotable}. One package per stage: {@code read} turns elements into {@code model},
 * {@code validate} turns what is wrong with the model into {@code diagnostics}, {@code generate} writes the rest.
 */
@NullMarked
package io.remotable.processor;

import org.jspecify.annotations.NullMarked;
