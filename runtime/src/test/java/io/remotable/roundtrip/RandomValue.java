package io.remotable.roundtrip;

import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Random values of message types, found by reflection. */
final class RandomValue {
    private final SplittableRandom random;

    RandomValue(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Object make(Type type, int depth) throws ReflectiveOperationException {
        return make(type, depth, Map.of());
    }

    private Object make(Type type, int depth, Map<String, Type> variables) throws ReflectiveOperationException {
        return switch (type) {
            case TypeVariable<?> variable -> make(variables.get(variable.getName()), depth, Map.of());
            case ParameterizedType generic -> generic(generic, depth, variables);
            case GenericArrayType array -> throw new IllegalArgumentException(array.toString());
            default -> simple((Class<?>) type, depth);
        };
    }

    private Object generic(ParameterizedType type, int depth, Map<String, Type> variables)
            throws ReflectiveOperationException {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = Arrays.stream(type.getActualTypeArguments())
                .map(argument -> resolve(argument, variables))
                .toArray(Type[]::new);
        int size = depth <= 0 ? 0 : random.nextInt(4);
        if (raw == Optional.class) {
            return size < 2 ? Optional.empty() : Optional.of(make(arguments[0], depth - 1));
        }
        if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(make(arguments[0], depth - 1));
            }
            return list;
        }
        if (raw == Set.class) {
            Set<Object> set = new LinkedHashSet<>();
            for (int i = 0; i < size; i++) {
                set.add(make(arguments[0], depth - 1));
            }
            return set;
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(make(arguments[0], depth - 1), make(arguments[1], depth - 1));
            }
            return map;
        }
        Map<String, Type> inner = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            inner.put(raw.getTypeParameters()[i].getName(), arguments[i]);
        }
        return record(raw, depth, inner);
    }

    /** Replaces type parameters of the record around, so that the type stands alone. */
    private static Type resolve(Type type, Map<String, Type> variables) {
        if (type instanceof TypeVariable<?> variable) {
            return variables.get(variable.getName());
        }
        if (!(type instanceof ParameterizedType generic)) {
            return type;
        }
        Type[] arguments = Arrays.stream(generic.getActualTypeArguments())
                .map(argument -> resolve(argument, variables))
                .toArray(Type[]::new);
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return arguments;
            }

            @Override
            public Type getRawType() {
                return generic.getRawType();
            }

            @Override
            public Type getOwnerType() {
                return generic.getOwnerType();
            }
        };
    }

    private Object simple(Class<?> type, int depth) throws ReflectiveOperationException {
        if (type.isRecord()) {
            return record(type, depth, Map.of());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isSealed()) {
            Class<?>[] cases = type.getPermittedSubclasses();
            return simple(cases[depth <= 0 ? 0 : random.nextInt(cases.length)], depth - 1);
        }
        return leaf(type);
    }

    private Object record(Class<?> type, int depth, Map<String, Type> variables) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = make(components[i].getGenericType(), depth - 1, variables);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object leaf(Class<?> type) {
        long bits = random.nextLong() >> random.nextInt(64);
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            case "byte", "java.lang.Byte" -> (byte) bits;
            case "short", "java.lang.Short" -> (short) bits;
            case "int", "java.lang.Integer" -> (int) bits;
            case "long", "java.lang.Long" -> bits;
            case "char", "java.lang.Character" -> (char) bits;
            case "float", "java.lang.Float" -> random.nextFloat();
            case "double", "java.lang.Double" -> random.nextDouble();
            case "java.lang.String" -> text();
            case "java.util.UUID" -> new UUID(bits, random.nextLong());
            case "java.time.Instant" -> Instant.ofEpochSecond(bits >> 32, random.nextInt(1_000_000_000));
            case "java.time.Duration" -> Duration.ofSeconds(bits >> 32, random.nextInt(1_000_000_000));
            case "java.math.BigInteger" -> BigInteger.valueOf(bits).pow(1 + random.nextInt(3));
            case "java.math.BigDecimal" -> BigDecimal.valueOf(bits, random.nextInt(20));
            default -> array(type.getComponentType());
        };
    }

    private Object array(Class<?> component) {
        int length = random.nextInt(5);
        Object array = java.lang.reflect.Array.newInstance(component, length);
        for (int i = 0; i < length; i++) {
            java.lang.reflect.Array.set(array, i, leaf(component));
        }
        return array;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.appendCodePoint(random.nextInt(10) == 0 ? 0x1f600 + random.nextInt(50) : 32 + random.nextInt(600));
        }
        return text.toString();
    }
}
