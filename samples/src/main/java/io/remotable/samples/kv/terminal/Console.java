package io.remotable.samples.kv.terminal;

import java.util.Optional;

/** Lines in, lines out. For one thread at a time. */
public sealed interface Console permits PlainConsole, EditingConsole {
    /**
     * The one that this program was started at: with line editing at a terminal, plain lines otherwise.
     *
     * @return the console
     */
    static Console open() {
        boolean terminal = Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv("TERM"));
        Optional<Console> editing = terminal ? EditingConsole.open() : Optional.empty();
        return editing.orElseGet(PlainConsole::new);
    }

    /**
     * Asks for a line. Blocks.
     *
     * @param prompt what stands before it
     * @return the line; empty at the end of the input
     */
    Optional<String> readLine(String prompt);

    /**
     * Prints a line.
     *
     * @param line without its end
     */
    void println(String line);
}
