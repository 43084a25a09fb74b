package io.remotable.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import io.remotable.processor.model.Component;
import io.remotable.processor.model.MessageType.RecordMessage;
import io.remotable.processor.model.TypeHeader;
import io.remotable.processor.model.WireType;
import io.remotable.processor.model.WireType.CompoundKind;
import io.remotable.processor.model.WireType.NamedKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes how a record is isolated: immutable parts stay, the others are isolated in their turn, and the record is built
 * anew only when one of them changed. Null is found here as it is in encoding.
 */
final class IsolateWriter {
    private final TypeHeader header;
    private final List<Component> components;
    private final RecordFields fields;
    private final List<CodeBlock> arguments = new ArrayList<>();
    private final List<CodeBlock> unchanged = new ArrayList<>();
    private boolean checks;
    private boolean copies;

    IsolateWriter(RecordMessage message, RecordFields fields) {
        this.header = message.header();
        this.components = message.components();
        this.fields = fields;
    }

    void addTo(TypeSpec.Builder codec) {
        MethodSpec.Builder method = CodecSkeleton.isolate(header);
        NameAllocator locals = new NameAllocator();
        locals.newName("value");
        fields.names().forEach(locals::newName);
        header.variables().forEach(variable -> locals.newName("codec" + variable.name()));
        components.forEach(component -> add(component, locals, method));
        if (!copies && unchanged.isEmpty()) {
            method.addStatement("return value");
        } else {
            if (!copies) {
                method.beginControlFlow("if ($L)", CodeBlock.join(unchanged, "\n        && "))
                        .addStatement("return value")
                        .endControlFlow();
            }
            String type = header.isGeneric() ? "return new $T<>($L)" : "return new $T($L)";
            method.addStatement(type, header.type(), CodeBlock.join(arguments, ", "));
        }
        codec.addMethod(method.build());
        if (checks) {
            codec.addMethod(Absent.check(header));
        }
    }

    private void add(Component component, NameAllocator locals, MethodSpec.Builder method) {
        WireType type = component.type();
        CodeBlock current = CodeBlock.of("value.$L()", component.name());
        CodeBlock present = CodeBlock.of("present($S, $L)", component.name(), current);
        if (type.javaType().isPrimitive()) {
            arguments.add(current);
            return;
        }
        checks = true;
        if (isLeaf(type)) {
            method.addStatement(present);
            arguments.add(current);
            return;
        }
        String local = locals.newName(component.name());
        arguments.add(CodeBlock.of("$L", local));
        if (type.javaType() instanceof ArrayTypeName) {
            copies = true;
            method.addStatement("$T $L = $L.clone()", type.javaType(), local, present);
        } else {
            unchanged.add(CodeBlock.of(isOptional(type) ? "(Object) $L == $L" : "$L == $L", local, current));
            method.addStatement("$T $L = $L.isolate($L)", type.javaType(), local, fields.codec(type), present);
        }
    }

    /** Error Prone takes the comparison of two optionals for a mistake. */
    private static boolean isOptional(WireType type) {
        return type instanceof WireType.Compound compound && compound.kind() == CompoundKind.OPTIONAL;
    }

    private static boolean isLeaf(WireType type) {
        return switch (type) {
            case WireType.Builtin builtin -> builtin.leaf();
            case WireType.Phantom phantom -> phantom.leaf();
            case WireType.Named named -> named.kind() == NamedKind.ENUM;
            default -> false;
        };
    }
}
