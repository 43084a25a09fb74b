package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.remotable.processor.diagnostics.Place;
import io.remotable.processor.model.Component;
import io.remotable.processor.model.MessageType;
import io.remotable.processor.model.MessageType.Case;
import io.remotable.processor.model.TypeHeader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads records, enums and sealed interfaces. */
final class MessageReader {
    private final TypeReader types;
    private final Deprecation deprecation;

    MessageReader(TypeReader types, Deprecation deprecation) {
        this.types = types;
        this.deprecation = deprecation;
    }

    MessageType read(TypeElement type) {
        TypeHeader header = header(type);
        if (type.getKind() == ElementKind.RECORD) {
            return new MessageType.RecordMessage(header, components(type));
        }
        if (type.getKind() == ElementKind.ENUM) {
            return new MessageType.EnumMessage(header, constants(type));
        }
        if (Declarations.isSealedInterface(type)) {
            return new MessageType.SealedMessage(header, cases(type), Coverage.missing(type));
        }
        return new MessageType.OddMessage(header, Declarations.describe(type));
    }

    private TypeHeader header(TypeElement type) {
        return new TypeHeader(
                ClassName.get(type),
                TypeName.get(type.asType()),
                Declarations.companion(type, "Codec"),
                Annotations.stableName(type, Declarations.binaryName(type)),
                type.getTypeParameters().stream().map(TypeVariableName::get).toList(),
                Declarations.isPublic(type),
                Declarations.privatePart(type),
                mentionsDeprecated(type),
                Place.of(type));
    }

    private boolean mentionsDeprecated(TypeElement type) {
        Stream<? extends Element> cases =
                Declarations.isSealedInterface(type) ? Coverage.leaves(type).stream() : Stream.empty();
        return deprecation.in(type)
                || type.getRecordComponents().stream()
                        .anyMatch(component ->
                                deprecation.in(component.asType()) || deprecation.in(component.getAccessor()))
                || cases.anyMatch(deprecation::in);
    }

    private List<Component> components(TypeElement type) {
        return type.getRecordComponents().stream()
                .map(component -> new Component(
                        component.getSimpleName().toString(),
                        types.read(component.asType(), Declarations.packageOf(type)),
                        place(type, component)))
                .toList();
    }

    /** The field, because compilers know its line; a component's they do not always. */
    private static Place place(TypeElement type, RecordComponentElement component) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(component.getSimpleName()))
                .findFirst()
                .map(Place::of)
                .orElseGet(() -> Place.of(component));
    }

    private static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    /** By name: compilers do not agree on the order when it is not written down in a permits clause. */
    private static List<Case> cases(TypeElement type) {
        return Coverage.leaves(type).stream()
                .map(leaf -> leaf(type, leaf))
                .sorted(Comparator.comparing(Case::name))
                .toList();
    }

    private static Case leaf(TypeElement type, TypeElement leaf) {
        boolean sameFile = Coverage.same(Declarations.topLevel(type), Declarations.topLevel(leaf));
        boolean samePackage = Declarations.packageOf(type).equals(Declarations.packageOf(leaf));
        return new Case(
                ClassName.get(leaf),
                Annotations.stableName(leaf, Declarations.binaryName(leaf)).text(),
                Declarations.companion(leaf, "Codec"),
                !leaf.getTypeParameters().isEmpty(),
                Declarations.isDataKind(leaf) ? "" : Declarations.describe(leaf),
                samePackage || Declarations.isPublic(leaf),
                Place.of(sameFile ? leaf : type));
    }
}
