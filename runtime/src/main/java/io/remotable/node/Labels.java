package io.remotable.node;

import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.RemoteFunction;
import java.util.ArrayList;
import java.util.List;

/** The entry points that a closure names: its own, those it is composed of, and those of closures among its arguments. */
final class Labels {
    private final List<String> found = new ArrayList<>();

    private Labels() {}

    /** The labels of a {@link Closure}, {@link CP} or {@link ChannelClosure}. */
    static List<String> of(Object code) {
        Labels labels = new Labels();
        labels.add(code);
        return labels.found;
    }

    private void add(Object code) {
        switch (code) {
            case Closure.Applied<?> applied -> add(applied.function(), applied.arguments());
            case Closure.Bound<?, ?> bound -> add(bound.first(), bound.next());
            case Closure.Sequenced<?> sequenced -> add(sequenced.first(), sequenced.next());
            case CP.Partial<?, ?> partial -> add(partial.function(), partial.leading());
            case CP.Composed<?, ?, ?> composed -> add(composed.first(), composed.next());
            case ChannelClosure<?> channel -> add(channel.function(), channel.rest());
            default -> {} // a plain argument, or composed of nothing that has a name
        }
    }

    private void add(RemoteFunction<?> function, List<Object> arguments) {
        found.add(function.label());
        arguments.forEach(this::add);
    }

    private void add(Object first, Object next) {
        add(first);
        add(next);
    }
}
