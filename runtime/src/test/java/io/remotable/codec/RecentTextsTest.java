package io.remotable.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RecentTextsTest {
    private final RecentTexts recent = new RecentTexts();

    private void keep(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        recent.keep(bytes, bytes.length, text);
    }

    private String find(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return recent.find(bytes, bytes.length);
    }

    @Test
    void shouldFindTheSameTextAgain() {
        String text = new String("localhost");
        keep(text);
        assertThat(find("localhost")).isSameAs(text);
    }

    @Test
    void shouldNotTakeATextForAnotherInTheSamePlace() {
        keep("l-----t");
        assertThat(find("l=====t")).isNull();
    }

    @Test
    void shouldKeepTheLatestInAPlace() {
        keep("l-----t");
        keep("l=====t");
        assertThat(find("l-----t")).isNull();
        assertThat(find("l=====t")).isEqualTo("l=====t");
    }

    @Test
    void shouldNotFindTextsThatAreNotAscii() {
        keep("grün");
        assertThat(find("grün")).isNull();
    }

    @Test
    void shouldNotTakeOneByteCharactersForSignedBytes() {
        keep("\u00e9");
        assertThat(find("\u00e9")).isNull();
        assertThat(recent.find(new byte[] {(byte) 0xe9}, 1)).isNull();
    }

    @Test
    void shouldNotKeepLongOnes() {
        keep("x".repeat(33));
        assertThat(find("x".repeat(33))).isNull();
    }

    @Test
    void shouldFindNothingForTheEmptyText() {
        keep("");
        assertThat(find("")).isNull();
    }
}
