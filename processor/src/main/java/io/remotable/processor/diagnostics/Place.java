package io.remotable.processor.diagnostics;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnostic points at.
 *
 * @param element    the declaration
 * @param annotation its annotation, when that is meant
 * @param value      the annotation's value, when that is meant
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {
    /**
     * A declaration as a whole.
     *
     * @param element the declaration
     * @return the place
     */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }
}
