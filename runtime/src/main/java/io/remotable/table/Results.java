package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.process.CP;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.ProcessContext;
import io.remotable.process.RemoteFunction;

/** How the result of a closure travels back. Both sides find the same codec, since both have the closure. */
public final class Results {
    private Results() {}

    /**
     * The codec of a closure's result.
     *
     * @param closure the closure
     * @param <R>     its result
     * @return the codec that its entry point declares; where none does, one that writes the type's name with the value
     */
    @SuppressWarnings("unchecked") // the entry point declares the result that the closure has
    public static <R> Codec<R> codecOf(Closure<R> closure) {
        return (Codec<R>) find(closure);
    }

    /**
     * Runs a closure whose result travels.
     *
     * @param closure the closure
     * @param self    the process that runs it
     * @param <R>     its result
     * @return the result; null for {@code Void} only
     * @throws CodecException when the result is null and should be something
     * @throws Exception what the closure throws
     */
    public static <R> R of(Closure<R> closure, ProcessContext self) throws Exception {
        R result = closure.run(self);
        if (result == null && find(closure).type() != Void.class) {
            throw new CodecException("the result of " + closure.label()
                    + " is null, and null does not travel. Make the result an Optional.");
        }
        return result;
    }

    private static Codec<?> find(Closure<?> closure) {
        return switch (closure) {
            case Closure.Applied<?> applied -> find(applied.function());
            case Closure.Bound<?, ?> bound -> find(bound.next());
            case Closure.Sequenced<?> sequenced -> find(sequenced.next());
            case Closure.Returned<?> returned -> AnyCodec.INSTANCE;
        };
    }

    private static Codec<?> find(CP<?, ?> function) {
        return switch (function) {
            case CP.Partial<?, ?> partial -> find(partial.function());
            case CP.Composed<?, ?, ?> composed -> find(composed.next());
            case CP.Identity<?> identity -> AnyCodec.INSTANCE;
        };
    }

    private static Codec<?> find(RemoteFunction<?> function) {
        EntryPoint<?> entryPoint =
                function instanceof EntryPoint<?> known ? known : BuiltIns.entryPoint(function.label());
        return entryPoint != null ? entryPoint.result() : AnyCodec.INSTANCE;
    }
}
