package io.remotable.processor.read;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.diagnostics.Place;
import io.remotable.processor.model.EntryClass;
import io.remotable.processor.model.EntryMethod;
import io.remotable.processor.model.Parameter;
import io.remotable.processor.model.Parameter.Role;
import io.remotable.processor.model.WireType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads classes with entry points. */
final class EntryReader {
    private final TypeReader typeReader;
    private final Deprecation deprecation;
    private final Elements elements;
    private final Types types;

    EntryReader(TypeReader typeReader, Deprecation deprecation, Elements elements, Types types) {
        this.typeReader = typeReader;
        this.deprecation = deprecation;
        this.elements = elements;
        this.types = types;
    }

    EntryClass read(TypeElement type) {
        return new EntryClass(
                ClassName.get(type),
                Declarations.companion(type, "Closures"),
                Declarations.isPublic(type),
                Declarations.privatePart(type),
                Declarations.isInner(type),
                entryPoints(type)
                        .map(method -> method(type, method))
                        .sorted(Comparator.comparing(EntryReader::order))
                        .toList(),
                Place.of(type));
    }

    static Stream<ExecutableElement> entryPoints(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().filter(Annotations::isRemotable);
    }

    /** Independent of the order of declaration, which compilers do not agree on for classes they did not parse. */
    private static String order(EntryMethod method) {
        return method.parameters().stream()
                .map(parameter -> parameter.type().javaType().toString())
                .collect(Collectors.joining(",", method.method() + "(", ")"));
    }

    private EntryMethod method(TypeElement type, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        String inPackage = Declarations.packageOf(type);
        return new EntryMethod(
                name,
                Annotations.stableName(method, Declarations.binaryName(type) + "#" + name),
                method.getParameters().stream()
                        .map(parameter -> parameter(parameter, inPackage))
                        .toList(),
                typeReader.result(method.getReturnType(), inPackage),
                traits(method),
                Place.of(method));
    }

    private Parameter parameter(VariableElement parameter, String inPackage) {
        TypeMirror type = parameter.asType();
        String name = parameter.getSimpleName().toString();
        WireType read = typeReader.read(type, inPackage);
        if (TypeReader.is(type, ProcessTypes.PROCESS_CONTEXT)) {
            return new Parameter(name, Role.CONTEXT, read, Place.of(parameter));
        }
        if (TypeReader.is(type, ProcessTypes.RECEIVE_PORT)) {
            List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
            WireType element = arguments.isEmpty() ? rawPort() : typeReader.read(arguments.getFirst(), inPackage);
            return new Parameter(name, Role.PORT, element, Place.of(parameter));
        }
        return new Parameter(name, Role.ARGUMENT, read, Place.of(parameter));
    }

    private static WireType rawPort() {
        return new WireType.Unusable(Code.RAW_TYPE, List.of(ProcessTypes.RECEIVE_PORT));
    }

    private EntryMethod.Traits traits(ExecutableElement method) {
        List<TypeMirror> signature = Stream.concat(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream()
                                .map(VariableElement::asType)
                                .filter(type -> !TypeReader.is(type, ProcessTypes.PROCESS_CONTEXT)))
                .toList();
        return new EntryMethod.Traits(
                method.getModifiers().contains(Modifier.STATIC),
                method.getModifiers().contains(Modifier.PRIVATE),
                !method.getTypeParameters().isEmpty(),
                method.getReturnType().getKind() == TypeKind.VOID,
                method.isVarArgs(),
                signature.stream().allMatch(EntryReader::isPublic),
                deprecation.in(method) || signature.stream().anyMatch(deprecation::in),
                tooWide(method));
    }

    private List<String> tooWide(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .filter(thrown -> thrown.getKind() == TypeKind.DECLARED
                        && !isA(thrown, "java.lang.Exception")
                        && !isA(thrown, "java.lang.Error"))
                .map(TypeReader::text)
                .toList();
    }

    private boolean isA(TypeMirror thrown, String name) {
        TypeElement above = elements.getTypeElement(name);
        return above != null && types.isSubtype(thrown, above.asType());
    }

    private static boolean isPublic(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isPublic(array.getComponentType());
        }
        return !(type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element)
                || Declarations.isPublic(element)
                        && declared.getTypeArguments().stream().allMatch(EntryReader::isPublic);
    }
}
