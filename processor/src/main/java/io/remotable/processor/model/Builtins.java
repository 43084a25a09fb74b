package io.remotable.processor.model;

import static java.util.Map.entry;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.remotable.processor.model.WireType.Builtin;
import io.remotable.processor.model.WireType.CompoundKind;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of the Java library that travel by themselves. */
public final class Builtins {
    /** The class of their codecs. */
    public static final ClassName CODECS = ClassName.get("io.remotable.codec", "Codecs");

    /** No value at all: the result of a method that returns nothing. */
    public static final WireType UNIT = new Builtin(ClassName.get(Void.class), "unit", CODECS, "UNIT", "", true);

    private static final Map<String, WireType> TYPES = Map.ofEntries(
            scalar(TypeName.BOOLEAN, "bool", "BOOL"),
            scalar(TypeName.BYTE, "int8", "INT8"),
            scalar(TypeName.SHORT, "int16", "INT16"),
            scalar(TypeName.INT, "int32", "INT32"),
            scalar(TypeName.LONG, "int64", "INT64"),
            scalar(TypeName.CHAR, "char16", "CHAR16"),
            scalar(TypeName.FLOAT, "float32", "FLOAT32"),
            scalar(TypeName.DOUBLE, "float64", "FLOAT64"),
            scalar(ClassName.get(String.class), "text", "TEXT"),
            object(Boolean.class, "bool", "BOOL"),
            object(Byte.class, "int8", "INT8"),
            object(Short.class, "int16", "INT16"),
            object(Integer.class, "int32", "INT32"),
            object(Long.class, "int64", "INT64"),
            object(Character.class, "char16", "CHAR16"),
            object(Float.class, "float32", "FLOAT32"),
            object(Double.class, "float64", "FLOAT64"),
            object(java.util.UUID.class, "uuid", "UUID"),
            object(java.time.Instant.class, "instant", "INSTANT"),
            object(java.time.Duration.class, "duration", "DURATION"),
            object(java.math.BigInteger.class, "bigint", "BIG_INTEGER"),
            object(java.math.BigDecimal.class, "decimal", "BIG_DECIMAL"),
            array(TypeName.BOOLEAN, "bools", "booleans", "BOOLEANS"),
            array(TypeName.BYTE, "bytes", "bytes", "BYTES"),
            array(TypeName.SHORT, "int16s", "shorts", "SHORTS"),
            array(TypeName.CHAR, "char16s", "chars", "CHARS"),
            array(TypeName.INT, "int32s", "ints", "INTS"),
            array(TypeName.LONG, "int64s", "longs", "LONGS"),
            array(TypeName.FLOAT, "float32s", "floats", "FLOATS"),
            array(TypeName.DOUBLE, "float64s", "doubles", "DOUBLES"));

    private static final Map<String, CompoundKind> COMPOUNDS = Map.of(
            "java.util.Optional", CompoundKind.OPTIONAL,
            "java.util.List", CompoundKind.LIST,
            "java.util.Set", CompoundKind.SET,
            "java.util.Map", CompoundKind.MAP);

    private static final Map<String, String> NAMES = TYPES.values().stream()
            .map(Builtin.class::cast)
            .collect(Collectors.toMap(
                    Builtin::wireName, type -> type.javaType().box().toString(), (primitive, boxed) -> boxed));

    private Builtins() {}

    /** The Java type that has a stable name, or null. */
    public static @Nullable String named(String stableName) {
        return NAMES.get(stableName);
    }

    /** A primitive, box, text, array of primitives or the like. */
    public static @Nullable WireType find(TypeName type) {
        return TYPES.get(type.toString());
    }

    /** A list, set, map or optional. */
    public static @Nullable CompoundKind compound(String qualifiedName) {
        return COMPOUNDS.get(qualifiedName);
    }

    private static Map.Entry<String, WireType> scalar(TypeName type, String name, String constant) {
        return entry(type.toString(), new Builtin(type, name, CODECS, constant, name, true));
    }

    private static Map.Entry<String, WireType> object(Class<?> type, String name, String constant) {
        return entry(type.getName(), new Builtin(ClassName.get(type), name, CODECS, constant, "", true));
    }

    private static Map.Entry<String, WireType> array(TypeName element, String name, String cursor, String constant) {
        TypeName type = ArrayTypeName.of(element);
        return entry(type.toString(), new Builtin(type, name, CODECS, constant, cursor, false));
    }
}
