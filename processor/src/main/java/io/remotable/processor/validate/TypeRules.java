package io.remotable.processor.validate;

import com.palantir.javapoet.ClassName;
import io.remotable.processor.diagnostics.Code;
import io.remotable.processor.diagnostics.Diagnostic;
import io.remotable.processor.diagnostics.Place;
import io.remotable.processor.model.WireType;
import java.util.ArrayList;
import java.util.List;

/** What may be sent. */
final class TypeRules {
    private TypeRules() {}

    static void check(WireType type, String subject, Place place, List<Diagnostic> found) {
        if (type instanceof WireType.Unusable unusable) {
            List<String> details = new ArrayList<>();
            details.add(subject);
            details.addAll(unusable.details());
            found.add(new Diagnostic(unusable.code(), place, details));
        }
    }

    /** A generic record in itself, with arguments that grow. */
    static void checkGrowth(WireType type, ClassName codec, String subject, Place place, List<Diagnostic> found) {
        if (type instanceof WireType.Named named
                && named.codec().equals(codec)
                && named.arguments().stream().anyMatch(TypeRules::growing)) {
            found.add(Diagnostic.of(
                    Code.ENDLESS_TYPE, place, subject, named.javaType().toString()));
            return;
        }
        arguments(type).forEach(argument -> checkGrowth(argument, codec, subject, place, found));
    }

    private static boolean growing(WireType argument) {
        return !(argument instanceof WireType.Variable) && mentionsVariable(argument);
    }

    private static boolean mentionsVariable(WireType type) {
        return type instanceof WireType.Variable || arguments(type).stream().anyMatch(TypeRules::mentionsVariable);
    }

    static List<WireType> arguments(WireType type) {
        return switch (type) {
            case WireType.Compound compound -> compound.arguments();
            case WireType.Named named -> named.arguments();
            case WireType.Phantom phantom -> phantom.arguments();
            case WireType.Builtin builtin -> List.of();
            case WireType.Variable variable -> List.of();
            case WireType.Unusable unusable -> List.of();
        };
    }
}
