package io.remotable.samples.kv.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal, with editing and a history. What others print on {@link System#err} comes out above the line being typed. */
public final class EditingConsole implements Console {
    private static final System.Logger LOG = System.getLogger(EditingConsole.class.getName());

    private final LineReader reader;

    private EditingConsole(Terminal terminal) {
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        System.setErr(new PrintStream(new Above(reader), true, StandardCharsets.UTF_8));
    }

    /** Empty when the terminal cannot be put into the mode that editing needs. */
    static Optional<Console> open() {
        try {
            // by stty: the ways through native code have the JVM warn about it
            return Optional.of(new EditingConsole(TerminalBuilder.builder()
                    .system(true)
                    .provider("exec")
                    .dumb(false)
                    .build()));
        } catch (IOException | IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "plain lines then", e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> readLine(String prompt) {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (EndOfFileException | UserInterruptException end) {
            return Optional.empty();
        }
    }

    @Override
    public void println(String line) {
        reader.getTerminal().writer().println(line);
        reader.getTerminal().flush();
    }

    /** Whole lines, printed above the one being typed. */
    private static final class Above extends OutputStream {
        private final LineReader reader;
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        Above(LineReader reader) {
            this.reader = reader;
        }

        @Override
        public synchronized void write(int octet) {
            if (octet == '\n') {
                reader.printAbove(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            } else {
                begun.write(octet);
            }
        }
    }
}
