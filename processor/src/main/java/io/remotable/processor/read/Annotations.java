package io.remotable.processor.read;

import io.remotable.processor.diagnostics.Place;
import io.remotable.processor.model.StableName;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Remotable}, by name: the annotation's class need not be on the processor's class path. */
public final class Annotations {
    /** The annotation's name. */
    public static final String REMOTABLE = "io.remotable.Remotable";

    private Annotations() {}

    /**
     * Whether a declaration is annotated itself.
     *
     * @param element the declaration
     * @return true if so
     */
    public static boolean isRemotable(Element element) {
        return find(element, REMOTABLE).isPresent();
    }

    static Optional<? extends AnnotationMirror> find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(name))
                .findFirst();
    }

    static StableName stableName(Element element, String otherwise) {
        Optional<? extends AnnotationMirror> mirror = find(element, REMOTABLE);
        if (mirror.isPresent()) {
            for (var entry : mirror.get().getElementValues().entrySet()) {
                AnnotationValue value = entry.getValue();
                if (value.getValue() instanceof String text && !text.isEmpty()) {
                    return new StableName(text, true, new Place(element, mirror.get(), value));
                }
            }
        }
        return new StableName(otherwise, false, Place.of(element));
    }
}
