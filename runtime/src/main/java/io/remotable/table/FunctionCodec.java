package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.codec.StableId;
import io.remotable.process.CodecException;
import io.remotable.process.RemoteFunction;
import io.remotable.process.UnknownFunctionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How functions and their arguments travel: number and label, and each argument by the codec of its parameter. */
final class FunctionCodec {
    private FunctionCodec() {}

    static EntryPoint<?> write(FieldWriter out, RemoteFunction<?> function) {
        EntryPoint<?> entryPoint = entryPoint(out::registry, function);
        out.int64("id", entryPoint.id());
        out.text("label", entryPoint.label());
        return entryPoint;
    }

    private static EntryPoint<?> entryPoint(Supplier<CodecRegistry> registry, RemoteFunction<?> function) {
        return function instanceof EntryPoint<?> known ? known : find(registry.get(), function.label());
    }

    static EntryPoint<?> read(FieldReader in) {
        long id = in.int64("id");
        String label = in.text("label");
        EntryPoint<?> entryPoint = find(in.registry(), label);
        if (entryPoint.id() != id) {
            throw new CodecException("the number " + id + " is not that of the entry point " + label);
        }
        return entryPoint;
    }

    private static EntryPoint<?> find(CodecRegistry registry, String label) {
        RemoteFunction<?> function = registry.function(StableId.of(label));
        if (function == null || !function.label().equals(label)) {
            throw new UnknownFunctionException(label);
        }
        if (function instanceof EntryPoint<?> entryPoint) {
            return entryPoint;
        }
        throw new CodecException("the function " + label + " has no codecs for its arguments. Give the node a "
                + "RemoteTable with an EntryPoint of that name.");
    }

    /** Writes the first arguments of a function. */
    static void writeArguments(FieldWriter out, EntryPoint<?> entryPoint, List<Object> arguments, int count) {
        if (arguments.size() != count) {
            throw new CodecException(
                    entryPoint.label() + " takes " + count + " arguments here, not " + arguments.size());
        }
        for (int i = 0; i < count; i++) {
            parameter(entryPoint, i).write(out, name(i), arguments.get(i));
        }
    }

    /** Reads the first arguments of a function. */
    static List<Object> readArguments(FieldReader in, EntryPoint<?> entryPoint, int count) {
        List<Object> arguments = new ArrayList<>(Math.max(0, count));
        for (int i = 0; i < count; i++) {
            arguments.add(parameter(entryPoint, i).read(in, name(i)));
        }
        return arguments;
    }

    /** Isolates arguments by the codecs of their parameters; the same list when all are immutable. */
    static List<Object> isolate(RemoteFunction<?> function, List<Object> arguments) {
        return entryPoint(CurrentTable::get, function).isolate(arguments);
    }

    @SuppressWarnings("unchecked") // the generated factory checked the argument's type
    private static Codec<Object> parameter(EntryPoint<?> entryPoint, int index) {
        return (Codec<Object>) entryPoint.parameters().get(index);
    }

    private static String name(int index) {
        return "argument" + (index + 1);
    }
}
