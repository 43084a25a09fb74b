package io.remotable.samples.chat.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of bounded length, as telnet and nc send them: UTF-8, ended by LF or CR LF. Control characters and telnet's commands are
 * left out.
 */
final class LineReader {
    private static final int END = -1;
    private static final int TELNET_COMMAND = 0xFF;
    private static final int FIRST_WITH_OPTION = 0xFB;

    private final InputStream in;
    private final int longest;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Waits for a line; null at the end.
     *
     * @throws LineTooLongException when it is too long
     */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        int next = in.read();
        if (next == END) {
            return null;
        }
        while (next != END && next != '\n') {
            if (next == TELNET_COMMAND) {
                skipCommand();
            } else if (isText(next) && length++ < longest) {
                line.write(next);
            }
            next = in.read();
        }
        if (length > longest) {
            throw new LineTooLongException(longest);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static boolean isText(int character) {
        return character >= ' ' && character != 0x7F || character == '\t';
    }

    private void skipCommand() throws IOException {
        int command = in.read();
        if (command >= FIRST_WITH_OPTION && command != TELNET_COMMAND) {
            in.read();
        }
    }
}
