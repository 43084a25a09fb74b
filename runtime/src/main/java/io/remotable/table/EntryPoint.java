package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.StableId;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.ProcessContext;
import io.remotable.process.RemoteFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A static method that can be run from other nodes: its stable name, the codecs of its parameters and result, and the
 * call itself. Written by the annotation processor; immutable.
 *
 * @param <R> the method's result; {@code Void} for none
 */
public final class EntryPoint<R> implements RemoteFunction<R> {
    /**
     * The call of the method.
     *
     * @param <R> its result
     */
    @FunctionalInterface
    public interface Invocation<R> {
        /**
         * Calls the method.
         *
         * @param self      the process
         * @param arguments one for each parameter after the context
         * @return its result; null for {@code Void}
         * @throws Exception whatever it throws
         */
        R call(ProcessContext self, List<Object> arguments) throws Exception;
    }

    private static final String CLOSURES = "Closures";

    private final String label;
    private final long id;
    private final List<Codec<?>> parameters;
    private final Codec<R> result;
    private final Invocation<R> invocation;

    /**
     * An entry point.
     *
     * @param name       the stable name, {@code package.Class#method} unless the annotation names another
     * @param signature  the parameter types as people read them, for example {@code (int,List<String>)}
     * @param parameters a codec for each parameter after the context; the port of a channel entry point has none
     * @param result     the codec of the result; {@code Codecs.UNIT} for none
     * @param invocation the call
     */
    public EntryPoint(
            String name, String signature, List<Codec<?>> parameters, Codec<R> result, Invocation<R> invocation) {
        this.label = name + signature;
        this.id = StableId.of(label);
        this.parameters = List.copyOf(parameters);
        this.result = result;
        this.invocation = invocation;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The number by which the label travels.
     *
     * @return the {@link StableId} of the label
     */
    public long id() {
        return id;
    }

    /**
     * The codecs of the arguments.
     *
     * @return one for each parameter that travels
     */
    public List<Codec<?>> parameters() {
        return parameters;
    }

    /**
     * The codec of the result.
     *
     * @return the codec
     */
    public Codec<R> result() {
        return result;
    }

    /** The class that wrote the call down: for a generated one that whose closures it has. */
    String declaredBy() {
        String written = invocation.getClass().getName();
        int lambda = written.indexOf("$$Lambda");
        String around = lambda < 0 ? written : written.substring(0, lambda);
        return around.endsWith(CLOSURES) ? around.substring(0, around.length() - CLOSURES.length()) : around;
    }

    @Override
    public R invoke(ProcessContext self, List<Object> arguments) throws Exception {
        return invocation.call(self, arguments);
    }

    /**
     * Applies the method to its arguments. They are isolated at once: what the caller changes later is not seen.
     *
     * @param arguments one for each parameter
     * @return the closure
     * @throws CodecException when one of them is null or cannot travel
     */
    public Closure<R> closure(Object... arguments) {
        return new Closure.Applied<>(this, isolateAll(arguments));
    }

    /**
     * The method of one argument, not yet applied.
     *
     * @param <A> the argument, which the generated field names
     * @return the function
     */
    public <A> CP<A, R> cp() {
        return new CP.Partial<>(this, List.of());
    }

    /**
     * Applies a channel entry point to its arguments besides the port.
     *
     * @param entryPoint the entry point
     * @param element    the class of the channel's elements
     * @param arguments  one for each parameter besides the port
     * @param <T>        the type of the channel's elements
     * @return the closure
     * @throws CodecException when one of them is null or cannot travel
     */
    public static <T> ChannelClosure<T> channel(EntryPoint<Void> entryPoint, Class<T> element, Object... arguments) {
        return new ChannelClosure<>(entryPoint, element, entryPoint.isolateAll(arguments));
    }

    private List<Object> isolateAll(Object... arguments) {
        if (arguments.length != parameters.size()) {
            throw new IllegalArgumentException(
                    label + " takes " + parameters.size() + " arguments, not " + arguments.length);
        }
        return isolate(Arrays.asList(arguments));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a copy may well be equal
    public List<Object> isolate(List<Object> arguments) {
        if (arguments.size() > parameters.size()) {
            throw new CodecException(label + " takes " + parameters.size() + " arguments, not " + arguments.size());
        }
        List<Object> isolated = arguments;
        for (int i = 0; i < arguments.size(); i++) {
            Object before = arguments.get(i);
            Object after = isolated(i, before);
            if (after != before) {
                isolated = isolated == arguments ? new ArrayList<>(arguments) : isolated;
                isolated.set(i, after);
            }
        }
        return isolated;
    }

    @SuppressWarnings("unchecked")
    private Object isolated(int index, Object argument) {
        if (argument == null) {
            throw new CodecException("argument " + (index + 1) + " of " + label
                    + " is null, and null does not travel. Make the parameter an Optional.");
        }
        return Codecs.isolated((Codec<Object>) parameters.get(index), argument);
    }

    @Override
    public String toString() {
        return label;
    }
}
