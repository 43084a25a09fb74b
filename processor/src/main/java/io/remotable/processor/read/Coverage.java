package io.remotable.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Which types are messages: those annotated, and those that annotated sealed interfaces permit. Each has one top-level
 * class that its codec is generated for, found from the type alone, whatever else is being compiled.
 */
final class Coverage {
    private Coverage() {}

    static boolean isMessage(TypeElement type) {
        return Declarations.isDataKind(type)
                && (Annotations.isRemotable(type) || !annotatedAbove(type).isEmpty());
    }

    /** The top-level class whose unit a message belongs to. */
    static Optional<TypeElement> owner(TypeElement type) {
        TypeElement own = Declarations.topLevel(type);
        if (Annotations.isRemotable(type)) {
            return Optional.of(own);
        }
        List<TypeElement> owners =
                annotatedAbove(type).stream().map(Declarations::topLevel).toList();
        return owners.stream()
                .filter(owner -> same(owner, own))
                .findFirst()
                .or(() -> owners.stream().min(Comparator.comparing(Declarations::binaryName)));
    }

    /** The records, enums and odd ones below a sealed interface, each once, in no particular order. */
    static List<TypeElement> leaves(TypeElement sealed) {
        Map<String, TypeElement> found = new LinkedHashMap<>();
        for (TypeElement below : below(sealed)) {
            if (!Declarations.isSealedInterface(below)) {
                found.putIfAbsent(Declarations.binaryName(below), below);
            }
        }
        return List.copyOf(found.values());
    }

    /** All that a sealed interface permits, directly and indirectly. */
    static List<TypeElement> below(TypeElement sealed) {
        List<TypeElement> found = new ArrayList<>();
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            if (permitted.getKind() == TypeKind.DECLARED
                    && ((DeclaredType) permitted).asElement() instanceof TypeElement type) {
                found.add(type);
                if (Declarations.isSealedInterface(type)) {
                    found.addAll(below(type));
                }
            }
        }
        return found;
    }

    /** The names of what a sealed interface permits, directly and indirectly, and does not exist. */
    static List<String> missing(TypeElement sealed) {
        return Stream.concat(Stream.of(sealed), below(sealed).stream())
                .flatMap(type -> type.getPermittedSubclasses().stream())
                .filter(permitted -> permitted.getKind() == TypeKind.ERROR)
                .map(TypeMirror::toString)
                .distinct()
                .toList();
    }

    private static List<TypeElement> annotatedAbove(TypeElement type) {
        List<TypeElement> found = new ArrayList<>();
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement above
                    && Declarations.isSealedInterface(above)) {
                if (Annotations.isRemotable(above)) {
                    found.add(above);
                }
                found.addAll(annotatedAbove(above));
            }
        }
        return found;
    }

    static boolean same(TypeElement one, TypeElement other) {
        return one.getQualifiedName().contentEquals(other.getQualifiedName());
    }
}
