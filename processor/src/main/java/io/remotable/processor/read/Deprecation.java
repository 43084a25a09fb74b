package io.remotable.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Whether naming a type makes the compiler warn. */
final class Deprecation {
    private final Elements elements;

    Deprecation(Elements elements) {
        this.elements = elements;
    }

    boolean in(Element element) {
        for (Element current = element; current != null; current = current.getEnclosingElement()) {
            if (elements.isDeprecated(current)) {
                return true;
            }
        }
        return false;
    }

    boolean in(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return in(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && (declared.asElement() instanceof TypeElement element && in(element)
                        || declared.getTypeArguments().stream().anyMatch(this::in));
    }
}
