package io.remotable.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.remotable.processor.model.Component;
import io.remotable.processor.model.WireType;
import java.util.ArrayList;
import java.util.List;

/** The names of types in schemas. What depends on a type parameter is asked of its codec at run time. */
final class ShapeText {
    private final List<CodeBlock> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    private ShapeText() {}

    static CodeBlock record(List<Component> components) {
        ShapeText text = new ShapeText();
        text.literal.append("record{");
        for (int i = 0; i < components.size(); i++) {
            text.literal
                    .append(i == 0 ? "" : ",")
                    .append(components.get(i).name())
                    .append(':');
            text.add(components.get(i).type());
        }
        text.literal.append('}');
        return text.expression();
    }

    /** {@code Pair<int32,text>}. */
    static CodeBlock generic(String name, List<WireType> arguments) {
        ShapeText text = new ShapeText();
        text.literal.append(name);
        text.addArguments(arguments);
        return text.expression();
    }

    private void add(WireType type) {
        switch (type) {
            case WireType.Builtin builtin -> literal.append(builtin.wireName());
            case WireType.Phantom phantom -> literal.append(phantom.wireName());
            case WireType.Compound compound -> {
                literal.append(compound.kind().factory());
                addArguments(compound.arguments());
            }
            case WireType.Named named -> {
                literal.append(named.wireName());
                addArguments(named.arguments());
            }
            case WireType.Variable variable -> {
                flush();
                parts.add(CodeBlock.of("$L.name()", CodecExpressions.variable(variable)));
            }
            case WireType.Unusable unusable -> throw new IllegalStateException("not validated: " + unusable);
        }
    }

    private void addArguments(List<WireType> arguments) {
        if (arguments.isEmpty()) {
            return;
        }
        literal.append('<');
        for (int i = 0; i < arguments.size(); i++) {
            literal.append(i == 0 ? "" : ",");
            add(arguments.get(i));
        }
        literal.append('>');
    }

    private void flush() {
        if (!literal.isEmpty()) {
            parts.add(CodeBlock.of("$S", literal.toString()));
            literal.setLength(0);
        }
    }

    private CodeBlock expression() {
        flush();
        return CodeBlock.join(parts, " + ");
    }
}
