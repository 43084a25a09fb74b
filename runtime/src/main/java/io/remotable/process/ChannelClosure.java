package io.remotable.process;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry point that takes a {@link ReceivePort}, with its other arguments: for {@link ProcessContext#spawnChannel}.
 *
 * @param function the code; it gets the receiving end as its first argument
 * @param element  the class of the channel's elements
 * @param rest     the arguments besides the port; those of this closure alone
 * @param <T>      the type of the channel's elements
 */
public record ChannelClosure<T>(RemoteFunction<Void> function, Class<T> element, List<Object> rest) {
    /** Keeps the arguments from later changes. */
    public ChannelClosure {
        rest = List.copyOf(rest);
    }

    /**
     * What it runs, for people to read.
     *
     * @return for example {@code samples.Pings#typedServer(ReceivePort)}
     */
    public String label() {
        return function.label();
    }

    /**
     * Runs it in the calling process. It may run again: no run sees what another one changed (rule 4.5).
     *
     * @param self the process
     * @param port the receiving end
     * @throws Exception whatever the code throws
     */
    public void run(ProcessContext self, ReceivePort<T> port) throws Exception {
        List<Object> arguments = new ArrayList<>();
        arguments.add(port);
        arguments.addAll(function.isolate(rest));
        function.invoke(self, arguments);
    }
}
