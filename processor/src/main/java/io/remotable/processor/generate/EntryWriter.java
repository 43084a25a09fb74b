package io.remotable.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.remotable.processor.model.EntryClass;
import io.remotable.processor.model.EntryMethod;
import io.remotable.processor.model.Parameter;
import io.remotable.processor.model.Parameter.Role;
import io.remotable.processor.model.WireType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes what stands for one entry point: the constant that can call it, its factory and its {@code CP}. */
final class EntryWriter {
    private final TypeSpec.Builder table;
    private final boolean isPublic;
    private final Set<String> warnings;
    private final NameAllocator names = new NameAllocator();
    private final List<String> constants = new ArrayList<>();

    EntryWriter(TypeSpec.Builder table, boolean isPublic, Set<String> warnings) {
        this.table = table;
        this.isPublic = isPublic;
        this.warnings = warnings;
    }

    List<String> constants() {
        return constants;
    }

    void add(EntryClass entries) {
        Set<String> taken = new TreeSet<>();
        for (EntryMethod method : entries.methods()) {
            taken.add(method.method());
            method.arguments().forEach(argument -> taken.add(argument.name()));
        }
        taken.forEach(names::newName);
        for (EntryMethod method : entries.methods()) {
            add(entries, method);
        }
    }

    private void add(EntryClass entries, EntryMethod method) {
        String constant = names.newName(
                method.method().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_ENTRY");
        constants.add(constant);
        TypeName result = method.result().javaType().box();
        table.addField(constant(entries, method, constant, result));
        if (method.port().isPresent()) {
            table.addMethod(channelFactory(method, constant, method.port().get()));
            return;
        }
        if (method.arguments().size() == 1 && isOnly(entries, method)) {
            table.addField(function(method, constant, result));
        }
        table.addMethod(factory(method, constant, result));
    }

    private static boolean isOnly(EntryClass entries, EntryMethod method) {
        return entries.methods().stream()
                        .filter(other -> other.method().equals(method.method())
                                && other.port().isEmpty()
                                && other.arguments().size() == 1)
                        .count()
                == 1;
    }

    private FieldSpec constant(EntryClass entries, EntryMethod method, String constant, TypeName result) {
        TypeName type = ParameterizedTypeName.get(Api.ENTRY_POINT, result);
        CodeBlock codecs = CodeBlock.join(
                method.arguments().stream()
                        .map(argument -> codec(argument.type()))
                        .toList(),
                ", ");
        return FieldSpec.builder(type, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$>$>new $T(\n$S,\n$S,\n$T.of($L),\n$L,\n($L, $L) -> $L)$<$<",
                        type,
                        method.name().text(),
                        Signatures.of(method),
                        Api.LIST,
                        codecs,
                        codec(method.result()),
                        takes(method, Role.CONTEXT) ? "self" : "_",
                        takes(method, Role.PORT) || takes(method, Role.ARGUMENT) ? "arguments" : "_",
                        call(entries, method))
                .build();
    }

    private static boolean takes(EntryMethod method, Role role) {
        return method.parameters().stream().anyMatch(parameter -> parameter.role() == role);
    }

    private CodeBlock codec(WireType type) {
        if (RecordCodecWriter.isWildcard(type)) {
            warnings.add("unchecked");
        }
        return CodecExpressions.inInitializer(type);
    }

    private CodeBlock call(EntryClass entries, EntryMethod method) {
        List<CodeBlock> arguments = new ArrayList<>();
        int next = method.port().isPresent() ? 1 : 0;
        for (Parameter parameter : method.parameters()) {
            arguments.add(
                    switch (parameter.role()) {
                        case CONTEXT -> CodeBlock.of("self");
                        case PORT -> argument(portType(parameter), 0);
                        case ARGUMENT -> argument(parameter.type().javaType(), next++);
                    });
        }
        CodeBlock call = CodeBlock.of("$T.$L($L)", entries.type(), method.method(), CodeBlock.join(arguments, ", "));
        if (!method.traits().isVoid()) {
            return call;
        }
        warnings.add("NullAway");
        return CodeBlock.of("{\n$>$L;\nreturn null;\n$<}", call);
    }

    private CodeBlock argument(TypeName type, int index) {
        if (type instanceof ParameterizedTypeName) {
            warnings.add("unchecked");
        }
        return CodeBlock.of("($T) arguments.get($L)", type, index);
    }

    private static TypeName portType(Parameter port) {
        return ParameterizedTypeName.get(Api.RECEIVE_PORT, port.type().javaType());
    }

    private FieldSpec function(EntryMethod method, String constant, TypeName result) {
        TypeName argument = method.arguments().getFirst().type().javaType().box();
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Api.CP, argument, result),
                        method.method(),
                        modifiers(method, Modifier.STATIC, Modifier.FINAL))
                .addJavadoc("{@code $L}, not yet applied.\n", method.method())
                .initializer("$L.cp()", constant)
                .build();
    }

    private MethodSpec factory(EntryMethod method, String constant, TypeName result) {
        return begin(method)
                .returns(ParameterizedTypeName.get(Api.CLOSURE, result))
                .addStatement("return $L.closure($L)", constant, argumentNames(method))
                .build();
    }

    private MethodSpec channelFactory(EntryMethod method, String constant, Parameter port) {
        CodeBlock rest = method.arguments().isEmpty() ? CodeBlock.of("") : CodeBlock.of(", $L", argumentNames(method));
        return begin(method)
                .returns(ParameterizedTypeName.get(
                        Api.CHANNEL_CLOSURE, port.type().javaType()))
                .addStatement(
                        "return $T.channel($L, $T.class$L)",
                        Api.ENTRY_POINT,
                        constant,
                        port.type().javaType(),
                        rest)
                .build();
    }

    private MethodSpec.Builder begin(EntryMethod method) {
        MethodSpec.Builder factory = MethodSpec.methodBuilder(method.method())
                .addJavadoc("A closure of {@code $L}.\n\n", method.method())
                .addModifiers(modifiers(method, Modifier.STATIC));
        for (Parameter argument : method.arguments()) {
            factory.addJavadoc("@param $L what it is called with\n", argument.name());
            factory.addParameter(argument.type().javaType(), argument.name());
        }
        boolean lastTravels =
                method.parameters().isEmpty() || method.parameters().getLast().role() == Role.ARGUMENT;
        return factory.varargs(method.traits().isVarargs() && lastTravels)
                .addJavadoc("@return the closure, to be run on any node");
    }

    private Modifier[] modifiers(EntryMethod method, Modifier... others) {
        List<Modifier> modifiers = new ArrayList<>();
        if (isPublic && method.traits().publicSignature()) {
            modifiers.add(Modifier.PUBLIC);
        }
        modifiers.addAll(List.of(others));
        return modifiers.toArray(Modifier[]::new);
    }

    private static CodeBlock argumentNames(EntryMethod method) {
        return CodeBlock.join(
                method.arguments().stream()
                        .map(argument -> CodeBlock.of("$L", argument.name()))
                        .toList(),
                ", ");
    }
}
