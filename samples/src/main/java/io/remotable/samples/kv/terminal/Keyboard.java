package io.remotable.samples.kv.terminal;

import io.remotable.process.Match;
import io.remotable.process.ProcessContext;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets processes wait for what is typed. The reading blocks a thread of its own, which may have to stay behind in it when the
 * program ends; the process waits for a future, and can be told other things meanwhile.
 */
public final class Keyboard {
    private final Console console;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keyboard").factory());

    /**
     * Of a console.
     *
     * @param console whose {@code readLine} is called from one thread only from here on
     */
    public Keyboard(Console console) {
        this.console = console;
    }

    /**
     * Asks for a line.
     *
     * @param self   who waits for it
     * @param prompt what stands before it
     * @return the line; empty at the end of the input
     */
    public Optional<String> readLine(ProcessContext self, String prompt) {
        CompletableFuture<Optional<String>> line =
                CompletableFuture.supplyAsync(() -> console.readLine(prompt), thread);
        return self.receiveWait(Match.matchFuture(line, typed -> typed));
    }
}
