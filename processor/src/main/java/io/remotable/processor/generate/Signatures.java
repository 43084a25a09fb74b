package io.remotable.processor.generate;

import io.remotable.processor.model.EntryMethod;
import io.remotable.processor.model.Parameter;
import io.remotable.processor.model.WireType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parameter types of an entry point, as part of its label: Java's own types by their Java names, messages by their
 * stable names, so that a label survives a renamed class.
 */
final class Signatures {
    private Signatures() {}

    static String of(EntryMethod method) {
        return method.parameters().stream()
                .filter(parameter -> parameter.role() != Parameter.Role.CONTEXT)
                .map(Signatures::text)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String text(Parameter parameter) {
        String type = text(parameter.type());
        return parameter.role() == Parameter.Role.PORT ? Api.RECEIVE_PORT.canonicalName() + "<" + type + ">" : type;
    }

    private static String text(WireType type) {
        return switch (type) {
            case WireType.Named named -> named.wireName() + text(named.arguments());
            case WireType.Compound compound -> "java.util." + compound.kind().type() + text(compound.arguments());
            default -> type.javaType().toString();
        };
    }

    private static String text(List<WireType> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(Signatures::text).collect(Collectors.joining(",", "<", ">"));
    }
}
