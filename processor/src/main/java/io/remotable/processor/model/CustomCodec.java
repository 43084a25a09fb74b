package io.remotable.processor.model;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Place;

/**
 * A codec written by hand that is {@code @Remotable}, to be registered.
 *
 * @param type  the codec's class
 * @param of    the type it is for, as people read it
 * @param wrong what is wrong with it, or empty
 * @param place where it stands
 */
public record CustomCodec(ClassName type, String of, String wrong, Place place) {}
