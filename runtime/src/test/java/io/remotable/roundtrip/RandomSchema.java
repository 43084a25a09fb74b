package io.remotable.roundtrip;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Source text of random message types. The last one is {@code random.Schema.Root}. */
final class RandomSchema {
    private static final List<String> LEAVES = List.of(
            "boolean",
            "byte",
            "short",
            "int",
            "long",
            "char",
            "float",
            "double",
            "String",
            "Integer",
            "Long",
            "Double",
            "Character",
            "UUID",
            "Instant",
            "Duration",
            "BigInteger",
            "BigDecimal",
            "byte[]",
            "int[]",
            "double[]",
            "boolean[]");

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> types = new ArrayList<>();
    private final List<String> generics = new ArrayList<>();

    private RandomSchema(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static String source(long seed) {
        return new RandomSchema(seed).write();
    }

    private String write() {
        text.append("""
                package random;

                import io.remotable.Remotable;
                import java.math.*;
                import java.time.*;
                import java.util.*;

                public final class Schema {
                """);
        for (int i = 0; i < 14; i++) {
            switch (random.nextInt(5)) {
                case 0 -> writeEnum("E" + i);
                case 1 -> writeSealed("S" + i);
                case 2 -> writeGeneric("G" + i);
                default -> writeRecord("R" + i, "", 1 + random.nextInt(9));
            }
        }
        writeRecord("Root", "", 12);
        return text.append("}\n").toString();
    }

    private void writeEnum(String name) {
        text.append("    @Remotable public enum ").append(name).append(" { A, B, C { } }\n");
        types.add(name);
    }

    private void writeSealed(String name) {
        text.append("    @Remotable public sealed interface ").append(name).append(" {\n");
        types.add(name);
        int cases = 1 + random.nextInt(4);
        text.append("        record Leaf() implements ").append(name).append(" {}\n");
        for (int i = 0; i < cases; i++) {
            text.append("        record C").append(i).append('(');
            text.append(components(random.nextInt(4), List.of())).append(") implements ");
            text.append(name).append(" {}\n");
        }
        text.append("    }\n");
    }

    private void writeGeneric(String name) {
        text.append("    @Remotable public record ").append(name).append("<T, U>(T t, Optional<U> u, List<");
        text.append(name).append("<T, U>> self, Map<String, T> map, ");
        text.append(components(1 + random.nextInt(3), List.of("T", "U"))).append(") {}\n");
        generics.add(name);
    }

    private void writeRecord(String name, String implemented, int size) {
        text.append("    @Remotable public record ").append(name).append('(');
        text.append("Optional<").append(name).append("> self").append(size == 0 ? "" : ", ");
        text.append(components(size, List.of())).append(')').append(implemented).append(" {}\n");
        types.add(name);
    }

    private String components(int size, List<String> variables) {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            components.add(type(3, variables) + " c" + i);
        }
        return String.join(", ", components);
    }

    private String type(int depth, List<String> variables) {
        int kind = random.nextInt(depth > 0 ? 12 : 5);
        if (!variables.isEmpty() && kind == 0) {
            return variables.get(random.nextInt(variables.size()));
        }
        return switch (kind) {
            case 5 -> "List<" + boxed(depth - 1, variables) + ">";
            case 6 -> "Set<" + keyable() + ">";
            case 7 -> "Map<" + keyable() + ", " + boxed(depth - 1, variables) + ">";
            case 8 -> "Optional<" + boxed(depth - 1, variables) + ">";
            case 9 -> generics.isEmpty() ? named() : instance(depth, variables);
            case 10, 11 -> named();
            default -> LEAVES.get(random.nextInt(LEAVES.size()));
        };
    }

    private String instance(int depth, List<String> variables) {
        String name = generics.get(random.nextInt(generics.size()));
        return name + "<" + boxed(depth - 2, variables) + ", " + boxed(depth - 2, variables) + ">";
    }

    private String named() {
        return types.isEmpty() ? "String" : types.get(random.nextInt(types.size()));
    }

    private String keyable() {
        return List.of("String", "Integer", "UUID", "Long").get(random.nextInt(4));
    }

    private String boxed(int depth, List<String> variables) {
        return switch (type(Math.max(depth, 0), variables)) {
            case "boolean" -> "Boolean";
            case "byte" -> "Byte";
            case "short" -> "Short";
            case "int" -> "Integer";
            case "long" -> "Long";
            case "char" -> "Character";
            case "float" -> "Float";
            case "double" -> "Double";
            case String other -> other;
        };
    }
}
