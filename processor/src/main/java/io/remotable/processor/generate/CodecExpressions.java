package io.remotable.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.remotable.processor.model.WireType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expressions for codecs. In initialisers another generated codec is only reached through {@code Codecs.ref}, so that
 * classes that need each other can be initialised by two threads at once; in methods it is used directly.
 */
final class CodecExpressions {
    private CodecExpressions() {}

    /** For the body of a method. */
    static CodeBlock inBody(WireType type) {
        return expression(type, CodecExpressions::inBody);
    }

    /** For an initialiser. */
    static CodeBlock inInitializer(WireType type) {
        return inInitializer(type, null);
    }

    /** For an initialiser of a generic codec, whose own type is the codec itself. */
    static CodeBlock inInitializer(WireType type, @Nullable TypeName self) {
        if (type instanceof WireType.Named) {
            CodeBlock there = type.javaType().equals(self) ? CodeBlock.of("this") : inBody(type);
            return CodeBlock.of("$T.<$T>ref(() -> $L)", Api.CODECS, type.javaType(), there);
        }
        return expression(type, argument -> inInitializer(argument, self));
    }

    /** Whether an expression is too dear to be evaluated each time. */
    static boolean needsField(WireType type) {
        return switch (type) {
            case WireType.Compound compound -> true;
            case WireType.Named named -> !named.arguments().isEmpty();
            case WireType.Phantom phantom -> phantom.wildcard();
            default -> false;
        };
    }

    static String variable(WireType.Variable variable) {
        return "codec" + variable.javaType().name();
    }

    private static CodeBlock expression(WireType type, Function<WireType, CodeBlock> inner) {
        return switch (type) {
            case WireType.Builtin builtin -> CodeBlock.of("$T.$L", builtin.owner(), builtin.constant());
            case WireType.Compound compound ->
                CodeBlock.of("$T.$L($L)", Api.CODECS, compound.kind().factory(), join(compound.arguments(), inner));
            case WireType.Phantom phantom -> phantom(phantom);
            case WireType.Named named when named.arguments().isEmpty() -> CodeBlock.of("$T.INSTANCE", named.codec());
            case WireType.Named named -> CodeBlock.of("new $T<>($L)", named.codec(), join(named.arguments(), inner));
            case WireType.Variable variable -> CodeBlock.of("$L", variable(variable));
            case WireType.Unusable unusable -> throw new IllegalStateException("not validated: " + unusable);
        };
    }

    private static CodeBlock phantom(WireType.Phantom type) {
        ParameterizedTypeName javaType = type.javaType();
        if (type.wildcard()) {
            return CodeBlock.of("($T) ($T) $T.$L()", Api.codec(javaType), Api.ANY_CODEC, type.owner(), type.factory());
        }
        CodeBlock witness = CodeBlock.join(
                javaType.typeArguments().stream()
                        .map(argument -> CodeBlock.of("$T", argument))
                        .toList(),
                ", ");
        return CodeBlock.of("$T.<$L>$L()", type.owner(), witness, type.factory());
    }

    private static CodeBlock join(List<WireType> types, Function<WireType, CodeBlock> inner) {
        return types.stream()
                .map(inner)
                .collect(Collectors.collectingAndThen(Collectors.toList(), blocks -> CodeBlock.join(blocks, ", ")));
    }
}
