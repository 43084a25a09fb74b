package io.remotable.samples.chat.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static LineReader reading(String text) {
        return reading(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LineReader reading(byte[] bytes) {
        return new LineReader(new ByteArrayInputStream(bytes), 10);
    }

    @Test
    void shouldReadLinesOfNcAndTelnet() throws Exception {
        LineReader lines = reading("one\ntwo\r\n\r\n\nlast");

        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.next()).isEqualTo("two");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("last");
        assertThat(lines.next()).isNull();
    }

    @Test
    void shouldReadUtf8() throws Exception {
        assertThat(reading("grüße\n").next()).isEqualTo("grüße");
    }

    @Test
    void shouldLeaveOutControlCharacters() throws Exception {
        assertThat(reading("a\u001b[2J\u0007b\u007f\n").next()).isEqualTo("a[2Jb");
    }

    @Test
    void shouldLeaveOutTelnetCommands() throws Exception {
        byte[] bytes = {
            'a', (byte) 0xFF, (byte) 0xFD, 6, 'b', (byte) 0xFF, (byte) 0xF4, 'c', (byte) 0xFF, (byte) 0xFF, 'd', '\n'
        };

        assertThat(reading(bytes).next()).isEqualTo("abcd");
    }

    @Test
    void shouldLeaveOutALineThatIsTooLongAndGoOn() throws Exception {
        LineReader lines = reading("0123456789\n01234567890\nok\n");

        assertThat(lines.next()).isEqualTo("0123456789");
        assertThatThrownBy(lines::next).isInstanceOf(LineTooLongException.class).hasMessageContaining("10 bytes");
        assertThat(lines.next()).isEqualTo("ok");
    }
}
