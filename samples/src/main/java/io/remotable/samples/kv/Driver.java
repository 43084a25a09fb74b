package io.remotable.samples.kv;

import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.terminal.Console;
import io.remotable.samples.kv.terminal.Keyboard;
import java.util.Optional;

/** The book's client: fills the database, looks up a word that is there and one that is not, then whatever is typed. */
final class Driver {
    private final Text text;
    private final Console console;
    private final Keyboard keyboard;

    Driver(Text text, Console console) {
        this.text = text;
        this.console = console;
        this.keyboard = new Keyboard(console);
    }

    /** Ends with the input. */
    void run(ProcessContext self, Database database, Dialogue dialogue) {
        text.forEachPair((word, next) -> database.set(self, word, next));
        console.println(Shown.maybe(database.get(self, "module")));
        console.println(Shown.maybe(database.get(self, "xxxx")));
        if (!dialogue.help().isEmpty()) {
            console.println("help: " + dialogue.help());
        }
        Optional<String> line = keyboard.readLine(self, "key: ");
        while (line.isPresent()) {
            if (!line.get().isEmpty()) {
                console.println("response: " + response(self, dialogue, line.get()));
            }
            line = keyboard.readLine(self, "key: ");
        }
    }

    private static String response(ProcessContext self, Dialogue dialogue, String line) {
        try {
            return dialogue.respond(self, line);
        } catch (UnavailableException e) {
            return (e.isUnknown() ? "unknown: " : "unavailable: ") + e.getMessage();
        }
    }
}
