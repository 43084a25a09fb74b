package io.remotable.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @Test
    void shouldTellOnePersonWithTheTextAsItWasTyped() {
        assertThat(Command.parse("/tell ann hi  there")).isEqualTo(new Command.Tell("ann", "hi  there"));
    }

    @Test
    void shouldTellNothing() {
        assertThat(Command.parse("/tell ann")).isEqualTo(new Command.Tell("ann", ""));
    }

    @Test
    void shouldKick() {
        assertThat(Command.parse("/kick  ann ")).isEqualTo(new Command.Kick("ann"));
    }

    @Test
    void shouldQuit() {
        assertThat(Command.parse(" /quit")).isEqualTo(new Command.Quit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/foo bar", "/tell", "/kick", "/kick ann bob", "/quit now", "/QUIT", "/tells ann hi"})
    void shouldNotRecogniseOtherCommands(String line) {
        assertThat(Command.parse(line)).isEqualTo(new Command.Unrecognised(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "hello", "tell ann /quit", " two  words "})
    void shouldSayEverythingElse(String line) {
        assertThat(Command.parse(line)).isEqualTo(new Command.Say(line));
    }
}
