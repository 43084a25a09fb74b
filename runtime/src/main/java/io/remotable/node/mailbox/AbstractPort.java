package io.remotable.node.mailbox;

import io.remotable.process.ReceivePort;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all receiving ends share. */
abstract class AbstractPort<T> implements ReceivePort<T> {
    /**
     * Takes a value with all its parts, or leaves everything as it was.
     *
     * @param attempt hears how to put back
     * @return the value, or null when it is not there
     */
    abstract @Nullable Taken<T> tryTake(Attempt attempt);

    final @Nullable Taken<T> takeWaking(Mailbox waiter) {
        Attempt attempt = new Attempt(waiter);
        try {
            return tryTake(attempt);
        } catch (RuntimeException | Error e) {
            attempt.undoTo(0);
            throw e;
        }
    }

    static <T> AbstractPort<T> of(ReceivePort<T> port) {
        if (port instanceof AbstractPort<T> ours) {
            return ours;
        }
        throw new IllegalArgumentException(
                port.getClass().getName()
                        + " is not a port of this library. Make ports with newChan, and combine them with ReceivePort's methods.");
    }

    @Override
    public final <S> ReceivePort<S> map(Function<? super T, ? extends S> f) {
        return new MappedPort<>(this, f);
    }

    @Override
    public final ReceivePort<T> orElse(ReceivePort<T> other) {
        return MergedPort.biased(List.of(this, other));
    }

    @Override
    public final <S, R> ReceivePort<R> zip(ReceivePort<S> other, BiFunction<? super T, ? super S, ? extends R> f) {
        return flatMap(left -> other.map(right -> f.apply(left, right)));
    }

    @Override
    public final <S> ReceivePort<S> flatMap(Function<? super T, ReceivePort<S>> f) {
        return new SequencedPort<>(this, f);
    }

    private static final class MappedPort<A, B> extends AbstractPort<B> {
        private final AbstractPort<A> source;
        private final Function<? super A, ? extends B> f;

        MappedPort(AbstractPort<A> source, Function<? super A, ? extends B> f) {
            this.source = source;
            this.f = f;
        }

        @Override
        @Nullable
        Taken<B> tryTake(Attempt attempt) {
            Taken<A> taken = source.tryTake(attempt);
            return taken == null ? null : new Taken<B>(f.apply(taken.value()));
        }
    }

    private static final class SequencedPort<A, B> extends AbstractPort<B> {
        private final AbstractPort<A> first;
        private final Function<? super A, ReceivePort<B>> next;

        SequencedPort(AbstractPort<A> first, Function<? super A, ReceivePort<B>> next) {
            this.first = first;
            this.next = next;
        }

        @Override
        @Nullable
        Taken<B> tryTake(Attempt attempt) {
            int mark = attempt.mark();
            Taken<A> taken = first.tryTake(attempt);
            if (taken == null) {
                return null;
            }
            Taken<B> second = of(next.apply(taken.value())).tryTake(attempt);
            if (second == null) {
                attempt.undoTo(mark);
            }
            return second;
        }
    }
}
