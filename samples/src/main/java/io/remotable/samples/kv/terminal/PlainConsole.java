package io.remotable.samples.kv.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as they come and go, UTF-8 whatever the locale: for pipes and files. */
public final class PlainConsole implements Console {
    private final BufferedReader in;
    private final PrintStream out;

    PlainConsole() {
        this(System.in, new FileOutputStream(FileDescriptor.out));
    }

    /**
     * Between two streams.
     *
     * @param in  what is typed
     * @param out what is printed
     */
    public PlainConsole(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> readLine(String prompt) {
        out.print(prompt);
        out.flush();
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            if (line.isEmpty()) {
                out.println();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is typed", e);
        }
    }

    @Override
    public void println(String line) {
        out.println(line);
    }
}
