package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.RemoteFunction;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The codecs of closures and their cases. On the wire their type arguments are erased, as in the JVM. */
@SuppressWarnings("ReferenceEquality") // to isolate: a copy may well be equal
final class ClosureCodecs {
    private static final Codec<Closure<Object>> FIRST = Codecs.ref(() -> ClosureCodecs.CLOSURE);
    private static final Codec<CP<Object, Object>> NEXT = Codecs.ref(() -> ClosureCodecs.CP);

    private static final Codec<Closure.Applied<Object>> APPLIED = new Case<>(
            Closure.Applied.class,
            "id:int64,label:text,arguments",
            List.of(),
            (out, closure) -> {
                EntryPoint<?> entryPoint = FunctionCodec.write(out, closure.function());
                FunctionCodec.writeArguments(
                        out,
                        entryPoint,
                        closure.arguments(),
                        entryPoint.parameters().size());
            },
            in -> {
                EntryPoint<Object> entryPoint = readFunction(in);
                return new Closure.Applied<>(
                        entryPoint,
                        FunctionCodec.readArguments(
                                in, entryPoint, entryPoint.parameters().size()));
            },
            closure -> {
                List<Object> arguments = FunctionCodec.isolate(closure.function(), closure.arguments());
                return arguments == closure.arguments()
                        ? closure
                        : new Closure.Applied<>(closure.function(), arguments);
            });

    private static final Codec<Closure.Bound<Object, Object>> BOUND = new Case<>(
            Closure.Bound.class,
            "first,next",
            List.of(FIRST, NEXT),
            (out, closure) -> {
                FIRST.write(out, "first", closure.first());
                NEXT.write(out, "next", closure.next());
            },
            in -> new Closure.Bound<>(FIRST.read(in, "first"), NEXT.read(in, "next")),
            closure -> {
                Closure<Object> first = FIRST.isolate(closure.first());
                CP<Object, Object> next = NEXT.isolate(closure.next());
                return first == closure.first() && next == closure.next() ? closure : new Closure.Bound<>(first, next);
            });

    private static final Codec<Closure.Sequenced<Object>> SEQUENCED = new Case<>(
            Closure.Sequenced.class,
            "first,next",
            List.of(FIRST),
            (out, closure) -> {
                FIRST.write(out, "first", erased(closure.first()));
                FIRST.write(out, "next", closure.next());
            },
            in -> new Closure.Sequenced<>(FIRST.read(in, "first"), FIRST.read(in, "next")),
            closure -> {
                Closure<Object> first = FIRST.isolate(erased(closure.first()));
                Closure<Object> next = FIRST.isolate(closure.next());
                return first == closure.first() && next == closure.next()
                        ? closure
                        : new Closure.Sequenced<>(first, next);
            });

    private static final Codec<Closure.Returned<Object>> RETURNED = new Case<>(
            Closure.Returned.class,
            "value",
            List.of(AnyCodec.INSTANCE),
            (out, closure) -> AnyCodec.INSTANCE.write(out, "value", closure.value()),
            in -> new Closure.Returned<>(AnyCodec.INSTANCE.read(in, "value")),
            closure -> {
                Object value = AnyCodec.INSTANCE.isolate(closure.value());
                return value == closure.value() ? closure : new Closure.Returned<>(value);
            });

    private static final Codec<CP.Partial<Object, Object>> PARTIAL = new Case<>(
            CP.Partial.class,
            "id:int64,label:text,arguments",
            List.of(),
            (out, function) -> {
                EntryPoint<?> entryPoint = FunctionCodec.write(out, function.function());
                FunctionCodec.writeArguments(out, entryPoint, function.leading(), allButOne(entryPoint));
            },
            in -> {
                EntryPoint<Object> entryPoint = readFunction(in);
                return new CP.Partial<>(entryPoint, FunctionCodec.readArguments(in, entryPoint, allButOne(entryPoint)));
            },
            function -> {
                List<Object> leading = FunctionCodec.isolate(function.function(), function.leading());
                return leading == function.leading() ? function : new CP.Partial<>(function.function(), leading);
            });

    private static final Codec<CP.Composed<Object, Object, Object>> COMPOSED = new Case<>(
            CP.Composed.class,
            "first,next",
            List.of(NEXT),
            (out, function) -> {
                NEXT.write(out, "first", function.first());
                NEXT.write(out, "next", function.next());
            },
            in -> new CP.Composed<>(NEXT.read(in, "first"), NEXT.read(in, "next")),
            function -> {
                CP<Object, Object> first = NEXT.isolate(function.first());
                CP<Object, Object> next = NEXT.isolate(function.next());
                return first == function.first() && next == function.next() ? function : new CP.Composed<>(first, next);
            });

    private static final Codec<CP.Identity<Object>> IDENTITY = new Case<>(
            CP.Identity.class,
            "",
            List.of(),
            (out, function) -> {},
            in -> new CP.Identity<>(),
            UnaryOperator.identity());

    static final Codec<Closure<Object>> CLOSURE =
            new VariantCodec<>(Closure.class, List.of(APPLIED, BOUND, SEQUENCED, RETURNED));

    static final Codec<CP<Object, Object>> CP = new VariantCodec<>(CP.class, List.of(PARTIAL, COMPOSED, IDENTITY));

    static final Codec<ChannelClosure<Object>> CHANNEL_CLOSURE = new Case<>(
            ChannelClosure.class,
            "id:int64,label:text,element:text,arguments",
            List.of(),
            (out, closure) -> {
                EntryPoint<?> entryPoint = FunctionCodec.write(out, closure.function());
                TypeCodec.INSTANCE.write(out, "element", closure.element());
                FunctionCodec.writeArguments(
                        out, entryPoint, closure.rest(), entryPoint.parameters().size());
            },
            ClosureCodecs::readChannelClosure,
            closure -> {
                List<Object> rest = FunctionCodec.isolate(closure.function(), closure.rest());
                return rest == closure.rest()
                        ? closure
                        : new ChannelClosure<>(closure.function(), closure.element(), rest);
            });

    private ClosureCodecs() {}

    static List<Codec<?>> all() {
        return List.of(CLOSURE, APPLIED, BOUND, SEQUENCED, RETURNED, CP, PARTIAL, COMPOSED, IDENTITY, CHANNEL_CLOSURE);
    }

    @SuppressWarnings("unchecked") // the type arguments of entry points are erased on the wire
    private static EntryPoint<Object> readFunction(FieldReader in) {
        return (EntryPoint<Object>) FunctionCodec.read(in);
    }

    @SuppressWarnings("unchecked") // so are those of closures
    private static Closure<Object> erased(Closure<?> closure) {
        return (Closure<Object>) closure;
    }

    @SuppressWarnings("unchecked") // and of channels; elements are checked as they arrive (rule 3.4)
    private static ChannelClosure<Object> readChannelClosure(FieldReader in) {
        EntryPoint<?> entryPoint = FunctionCodec.read(in);
        Class<Object> element = (Class<Object>) TypeCodec.INSTANCE.read(in, "element");
        List<Object> rest = FunctionCodec.readArguments(
                in, entryPoint, entryPoint.parameters().size());
        return new ChannelClosure<>((RemoteFunction<Void>) entryPoint, element, rest);
    }

    private static int allButOne(EntryPoint<?> entryPoint) {
        if (entryPoint.parameters().isEmpty()) {
            throw new CodecException(entryPoint.label() + " takes no argument, so it is not a function of one");
        }
        return entryPoint.parameters().size() - 1;
    }

    /** One case of a closure. */
    private record Case<T>(
            Class<? super T> type,
            String shape,
            List<Codec<?>> parts,
            BiConsumer<FieldWriter, T> encoder,
            Function<FieldReader, T> decoder,
            UnaryOperator<T> copy)
            implements Codec<T> {
        @Override
        public String name() {
            return "remotable." + type.getSimpleName();
        }

        @Override
        public void encode(FieldWriter out, T value) {
            encoder.accept(out, value);
        }

        @Override
        public T decode(FieldReader in) {
            return decoder.apply(in);
        }

        @Override
        public T isolate(T value) {
            return copy.apply(value);
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
