package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.model.Builtins;
import io.remotable.processor.model.WireType;
import io.remotable.processor.model.WireType.CompoundKind;
import io.remotable.processor.model.WireType.Named;
import io.remotable.processor.model.WireType.NamedKind;
import io.remotable.processor.model.WireType.Unusable;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the types of components, parameters and results. */
final class TypeReader {
    private final ProcessTypes processTypes;
    private final CodecLookup codecs;
    private final Rejection rejection;

    TypeReader(Elements elements, Types types) {
        this.processTypes = new ProcessTypes(elements);
        this.codecs = new CodecLookup(elements, types);
        this.rejection = new Rejection(elements, types);
    }

    /**
     * Reads a type.
     *
     * @param type         the type
     * @param usingPackage the package of the class that mentions it
     * @return what it is on the wire
     */
    WireType read(TypeMirror type, String usingPackage) {
        return switch (type.getKind()) {
            case ARRAY -> array((ArrayType) type);
            case DECLARED -> declared((DeclaredType) type, usingPackage);
            case TYPEVAR -> new WireType.Variable(TypeVariableName.get((TypeVariable) type));
            case WILDCARD -> new Unusable(Code.WILDCARD, List.of(text(type)));
            case ERROR -> new Unusable(Code.UNRESOLVED, List.of(text(type)));
            default -> {
                WireType builtin = type.getKind().isPrimitive() ? Builtins.find(TypeName.get(type)) : null;
                yield builtin != null ? builtin : new Unusable(Code.NO_CODEC, List.of(text(type), "of that name"));
            }
        };
    }

    /** Reads the result of a method, which may be nothing. */
    WireType result(TypeMirror type, String usingPackage) {
        return type.getKind() == TypeKind.VOID || isVoid(type) ? Builtins.UNIT : read(type, usingPackage);
    }

    /** Whether a type is a given class. */
    static boolean is(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name);
    }

    private static boolean isVoid(TypeMirror type) {
        return is(type, "java.lang.Void");
    }

    private static WireType array(ArrayType type) {
        TypeMirror component = type.getComponentType();
        if (component.getKind() == TypeKind.ERROR) {
            return new Unusable(Code.UNRESOLVED, List.of(text(component)));
        }
        if (component.getKind() == TypeKind.ARRAY) {
            return new Unusable(Code.NESTED_ARRAY, List.of(text(type)));
        }
        WireType builtin = component.getKind().isPrimitive() ? Builtins.find(TypeName.get(type)) : null;
        return builtin != null
                ? builtin
                : new Unusable(Code.OBJECT_ARRAY, List.of(text(type), "java.util.List<" + text(component) + ">"));
    }

    private WireType declared(DeclaredType type, String usingPackage) {
        TypeElement element = (TypeElement) type.asElement();
        ClassName name = ClassName.get(element);
        String qualified = name.canonicalName();
        if (qualified.equals(ProcessTypes.RECEIVE_PORT)) {
            return new Unusable(Code.RECEIVE_PORT, List.of());
        }
        if (qualified.equals(ProcessTypes.PROCESS_CONTEXT)) {
            return new Unusable(Code.PROCESS_CONTEXT, List.of());
        }
        if (isVoid(type)) {
            return new Unusable(Code.VOID, List.of());
        }
        WireType builtin = Builtins.find(name);
        if (builtin != null) {
            return builtin;
        }
        boolean raw = type.getTypeArguments().isEmpty()
                && !element.getTypeParameters().isEmpty();
        if (raw) {
            return new Unusable(Code.RAW_TYPE, List.of(qualified));
        }
        if (ProcessTypes.isPhantom(name)) {
            return phantom(type, usingPackage);
        }
        CompoundKind compound = Builtins.compound(qualified);
        if (compound != null) {
            List<WireType> arguments = arguments(type, usingPackage);
            return unusable(arguments).orElseGet(() -> new WireType.Compound(TypeName.get(type), compound, arguments));
        }
        return processTypes.find(name).orElseGet(() -> named(type, element, usingPackage));
    }

    private WireType phantom(DeclaredType type, String usingPackage) {
        boolean wildcard =
                type.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
        List<WireType> arguments = type.getTypeArguments().stream()
                .filter(argument -> argument.getKind() != TypeKind.WILDCARD)
                .map(argument -> result(argument, usingPackage))
                .toList();
        return unusable(arguments)
                .orElseGet(() -> ProcessTypes.phantom((ParameterizedTypeName) TypeName.get(type), arguments, wildcard));
    }

    private WireType named(DeclaredType type, TypeElement element, String usingPackage) {
        if (!Coverage.isMessage(element)) {
            return codecs.find(type, usingPackage).orElseGet(() -> rejection.explain(type, text(type), usingPackage));
        }
        List<WireType> arguments = arguments(type, usingPackage);
        ClassName codec = Declarations.companion(element, "Codec");
        if (!codec.packageName().equals(usingPackage) && !Declarations.isPublic(element)) {
            return new Unusable(Code.HIDDEN_CODEC, List.of(text(type), codec.canonicalName()));
        }
        String wireName = Annotations.stableName(element, Declarations.binaryName(element))
                .text();
        NamedKind kind = switch (element.getKind()) {
            case RECORD -> NamedKind.RECORD;
            case ENUM -> NamedKind.ENUM;
            default -> NamedKind.SEALED;
        };
        return unusable(arguments).orElseGet(() -> new Named(TypeName.get(type), wireName, codec, arguments, kind));
    }

    private List<WireType> arguments(DeclaredType type, String usingPackage) {
        return type.getTypeArguments().stream()
                .map(argument -> read(argument, usingPackage))
                .toList();
    }

    private static Optional<WireType> unusable(List<WireType> arguments) {
        return arguments.stream().filter(Unusable.class::isInstance).findFirst();
    }

    static String text(TypeMirror type) {
        return type.toString();
    }
}
