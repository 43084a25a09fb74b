package io.remotable.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.remotable.processor.model.Component;
import io.remotable.processor.model.MessageType.RecordMessage;
import io.remotable.processor.model.TypeHeader;
import io.remotable.processor.model.WireType;
import io.remotable.processor.model.WireType.CompoundKind;
import io.remotable.processor.model.WireType.NamedKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the codec of a record: its components in order. */
final class RecordCodecWriter {
    private final RecordMessage message;
    private final TypeHeader header;
    private final RecordFields fields;

    private RecordCodecWriter(RecordMessage message) {
        this.message = message;
        this.header = message.header();
        this.fields = new RecordFields(message);
    }

    static TypeSpec.Builder write(RecordMessage message) {
        return new RecordCodecWriter(message).write();
    }

    private TypeSpec.Builder write() {
        TypeSpec.Builder codec = CodecSkeleton.begin(header);
        if (!header.isGeneric()) {
            CodecSkeleton.addInstance(codec, header.codec());
        }
        fields.addTo(codec);
        List<WireType> variables = header.variables().stream()
                .<WireType>map(WireType.Variable::new)
                .toList();
        CodecSkeleton.addNames(
                codec,
                header,
                ShapeText.generic(header.name().text(), variables),
                ShapeText.record(message.components()));
        CodecSkeleton.addParts(codec, parts());
        codec.addMethod(encode());
        codec.addMethod(decode());
        new IsolateWriter(message, fields).addTo(codec);
        return codec;
    }

    /** Whether the codec casts from what is known of a wildcard. */
    static boolean casts(RecordMessage message) {
        return message.components().stream().anyMatch(component -> isWildcard(component.type()));
    }

    static boolean isWildcard(WireType type) {
        return switch (type) {
            case WireType.Phantom phantom ->
                phantom.wildcard() || phantom.arguments().stream().anyMatch(RecordCodecWriter::isWildcard);
            case WireType.Compound compound -> compound.arguments().stream().anyMatch(RecordCodecWriter::isWildcard);
            case WireType.Named named -> named.arguments().stream().anyMatch(RecordCodecWriter::isWildcard);
            default -> false;
        };
    }

    /** All but what the runtime has constants for: those say nothing that their names do not say. */
    private List<CodeBlock> parts() {
        Map<String, CodeBlock> parts = new LinkedHashMap<>();
        for (Component component : message.components()) {
            WireType type = component.type();
            if (!(type instanceof WireType.Builtin) && !(type instanceof WireType.Phantom)) {
                parts.putIfAbsent(type.javaType().toString(), fields.codec(type));
            }
        }
        return List.copyOf(parts.values());
    }

    private MethodSpec encode() {
        MethodSpec.Builder method = CodecSkeleton.encode(header);
        for (Component component : message.components()) {
            String name = component.name();
            WireType type = component.type();
            if (cursor(type).isEmpty()) {
                method.addStatement("$L.write(out, $S, value.$L())", fields.codec(type), name, name);
            } else {
                method.addStatement("out.$L($S, value.$L()$L)", cursor(type), name, name, arguments(type));
            }
        }
        return method.build();
    }

    private MethodSpec decode() {
        List<CodeBlock> values = message.components().stream().map(this::decode).toList();
        String type = header.isGeneric() ? "return new $T<>($L)" : "return new $T($L)";
        CodeBlock list =
                values.size() < 2 ? CodeBlock.join(values, "") : CodeBlock.of("\n$L", CodeBlock.join(values, ",\n"));
        return CodecSkeleton.decode(header)
                .addStatement(type, header.type(), list)
                .build();
    }

    private CodeBlock decode(Component component) {
        WireType type = component.type();
        boolean set = type instanceof WireType.Compound compound && compound.kind() == CompoundKind.SET;
        return cursor(type).isEmpty() || set
                ? CodeBlock.of("$L.read(in, $S)", fields.codec(type), component.name())
                : CodeBlock.of("in.$L($S$L)", cursor(type), component.name(), arguments(type));
    }

    /** The cursor method that serves a type directly, or empty. */
    private static String cursor(WireType type) {
        return switch (type) {
            case WireType.Builtin builtin -> builtin.cursor();
            case WireType.Compound compound
            when compound.arguments().stream().noneMatch(CodecExpressions::needsField) ->
                compound.kind().cursor();
            case WireType.Named named when named.kind() == NamedKind.RECORD -> "object";
            default -> "";
        };
    }

    private CodeBlock arguments(WireType type) {
        return switch (type) {
            case WireType.Compound compound ->
                CodeBlock.join(
                        compound.arguments().stream()
                                .map(argument -> CodeBlock.of(", $L", CodecExpressions.inBody(argument)))
                                .toList(),
                        "");
            case WireType.Named named -> CodeBlock.of(", $L", fields.codec(named));
            default -> CodeBlock.of("");
        };
    }
}
