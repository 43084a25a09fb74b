package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** What the declaration of a class says about its place and visibility. */
final class Declarations {
    private Declarations() {}

    static TypeElement topLevel(Element element) {
        for (Element current = element; current != null; current = current.getEnclosingElement()) {
            if (current instanceof TypeElement type && type.getNestingKind() == NestingKind.TOP_LEVEL) {
                return type;
            }
        }
        throw new IllegalArgumentException("not in a class: " + element);
    }

    static String binaryName(TypeElement type) {
        return ClassName.get(type).reflectionName();
    }

    /** {@code A.B} becomes {@code A_BCodec} or {@code A_BClosures} in the same package. */
    static ClassName companion(TypeElement type, String suffix) {
        return companion(ClassName.get(type), packageOf(type), suffix);
    }

    static ClassName companion(ClassName type, String inPackage, String suffix) {
        return ClassName.get(inPackage, String.join("_", type.simpleNames()) + suffix);
    }

    static String packageOf(TypeElement type) {
        return ClassName.get(type).packageName();
    }

    static boolean isPublic(TypeElement type) {
        for (Element current = type; current instanceof TypeElement; current = current.getEnclosingElement()) {
            if (!current.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** The private one of a class and those around it, or empty. */
    static String privatePart(TypeElement type) {
        for (Element current = type; current instanceof TypeElement part; current = current.getEnclosingElement()) {
            if (part.getModifiers().contains(Modifier.PRIVATE)) {
                return part.getQualifiedName().toString();
            }
        }
        return "";
    }

    static boolean isInner(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getKind() == ElementKind.CLASS;
    }

    static boolean isSealedInterface(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    static boolean isDataKind(TypeElement type) {
        return type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM || isSealedInterface(type);
    }

    /** What a type is, with an article, for people. */
    static String describe(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        return switch (type.getKind()) {
            case RECORD -> "a record";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation";
            case INTERFACE ->
                modifiers.contains(Modifier.SEALED)
                        ? "a sealed interface"
                        : modifiers.contains(Modifier.NON_SEALED)
                                ? "a non-sealed interface"
                                : "an interface that is not sealed";
            default -> modifiers.contains(Modifier.ABSTRACT) ? "an abstract class" : "a class";
        };
    }

    static List<TypeElement> memberTypes(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .toList();
    }
}
