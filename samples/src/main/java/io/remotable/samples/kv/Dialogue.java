package io.remotable.samples.kv;

import io.remotable.process.ProcessContext;

/** What the prompt understands. */
@FunctionalInterface
interface Dialogue {
    /**
     * Does what a line says.
     *
     * @param self the client
     * @param line not empty
     * @return what to print as the response
     */
    String respond(ProcessContext self, String line);

    /** What can be typed; empty when it is the book's dialogue, which has no help. */
    default String help() {
        return "";
    }

    /** The book's: every line is a key. */
    static Dialogue lookups(Database database) {
        return (self, line) -> Shown.maybe(database.get(self, line));
    }
}
