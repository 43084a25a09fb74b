package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.model.WireType;
import io.remotable.processor.model.WireType.Named;
import io.remotable.processor.model.WireType.NamedKind;
import io.remotable.processor.model.WireType.Unusable;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds codecs written by hand: {@code <Type>Codec} in the package of the type or of the class that uses it. */
final class CodecLookup {
    private static final String CODEC = "io.remotable.codec.Codec";

    private final Elements elements;
    private final Types types;

    CodecLookup(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    Optional<WireType> find(DeclaredType type, String usingPackage) {
        TypeElement element = (TypeElement) type.asElement();
        String ownPackage = Declarations.packageOf(element);
        for (String place : List.of(ownPackage, usingPackage)) {
            ClassName name = Declarations.companion(ClassName.get(element), place, "Codec");
            TypeElement codec = elements.getTypeElement(name.canonicalName());
            if (codec != null) {
                return Optional.of(use(codec, type, usingPackage));
            }
        }
        return Optional.empty();
    }

    private WireType use(TypeElement codec, DeclaredType type, String usingPackage) {
        String typeText = TypeName.get(type).toString();
        String wrong = wrong(codec, type);
        if (!wrong.isEmpty()) {
            return new Unusable(Code.BAD_CODEC, List.of(codec.getQualifiedName().toString(), wrong, typeText));
        }
        if (!Declarations.packageOf(codec).equals(usingPackage) && !Declarations.isPublic(codec)) {
            return new Unusable(
                    Code.HIDDEN_CODEC,
                    List.of(typeText, codec.getQualifiedName().toString()));
        }
        String name = Declarations.binaryName((TypeElement) type.asElement());
        return new Named(TypeName.get(type), name, ClassName.get(codec), List.of(), NamedKind.CUSTOM);
    }

    /** Whether a class implements {@code Codec}. */
    boolean isCodec(TypeElement type) {
        return codecOf(type.asType()) != null;
    }

    /** The type that a codec is for, as people read it. */
    String typeOf(TypeElement codec) {
        DeclaredType implemented = codecOf(codec.asType());
        return implemented == null || implemented.getTypeArguments().isEmpty()
                ? "?"
                : implemented.getTypeArguments().getFirst().toString();
    }

    /** What is wrong with a codec, or empty. */
    String wrong(TypeElement codec, @Nullable DeclaredType type) {
        DeclaredType implemented = codecOf(codec.asType());
        if (implemented == null) {
            return "does not implement " + CODEC;
        }
        if (codec.getKind() == ElementKind.ENUM) {
            return "is an enum, so that name() is not the stable name";
        }
        String hidden = Declarations.privatePart(codec);
        if (!hidden.isEmpty()) {
            return "cannot be reached, as " + hidden + " is private";
        }
        Optional<? extends Element> instance = codec.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD
                        && member.getSimpleName().contentEquals("INSTANCE"))
                .findFirst();
        if (instance.isEmpty() || !instance.get().getModifiers().contains(Modifier.STATIC)) {
            return "has no static field INSTANCE";
        }
        if (instance.get().getModifiers().contains(Modifier.PRIVATE)) {
            return "has a private field INSTANCE";
        }
        DeclaredType offered = codecOf(instance.get().asType());
        if (offered == null || offered.getTypeArguments().size() != 1) {
            return "has a field INSTANCE that is no codec";
        }
        TypeMirror serves = offered.getTypeArguments().getFirst();
        return type == null || types.isSameType(serves, type) ? "" : "is for " + serves;
    }

    private @Nullable DeclaredType codecOf(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return null;
        }
        if (element.getQualifiedName().contentEquals(CODEC)) {
            return declared;
        }
        for (TypeMirror parent : types.directSupertypes(type)) {
            DeclaredType found = codecOf(parent);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
