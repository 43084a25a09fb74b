package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.ProcessContext;
import java.util.List;

/** A stand-in for the runtime's. */
public final class EntryPoint<R> {
    @FunctionalInterface
    public interface Invocation<R> {
        R call(ProcessContext self, List<Object> arguments) throws Exception;
    }

    private final String label;
    private final Invocation<R> invocation;

    public EntryPoint(
            String name, String signature, List<Codec<?>> parameters, Codec<R> result, Invocation<R> invocation) {
        this.label = name + signature;
        this.invocation = invocation;
    }

    public String label() {
        return label;
    }

    public R invoke(ProcessContext self, List<Object> arguments) throws Exception {
        return invocation.call(self, arguments);
    }

    public Closure<R> closure(Object... arguments) {
        return new Closure<>() {};
    }

    public <A> CP<A, R> cp() {
        return new CP<>() {};
    }

    public static <T> ChannelClosure<T> channel(EntryPoint<Void> entryPoint, Class<T> element, Object... arguments) {
        return new ChannelClosure<>() {};
    }
}
