package io.remotable.localnet;

import static io.remotable.localnet.CommandLine.Role.MASTER;
import static io.remotable.localnet.CommandLine.Role.SLAVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments)).orElseThrow();
    }

    @Test
    void shouldBeAMasterByDefault() {
        assertThat(parse()).isEqualTo(new CommandLine(MASTER, "localhost", 44_444));
    }

    @Test
    void shouldTakeWhatTheBookTakes() {
        assertThat(parse("master")).isEqualTo(new CommandLine(MASTER, "localhost", 44_444));
        assertThat(parse("master", "44446")).isEqualTo(new CommandLine(MASTER, "localhost", 44_446));
        assertThat(parse("slave")).isEqualTo(new CommandLine(SLAVE, "localhost", 44_444));
        assertThat(parse("slave", "44445")).isEqualTo(new CommandLine(SLAVE, "localhost", 44_445));
        assertThat(parse("slave", "10.0.0.1", "1")).isEqualTo(new CommandLine(SLAVE, "10.0.0.1", 1));
    }

    @Test
    void shouldTakeAMastersHostAndOtherWords() {
        assertThat(parse("master", "10.0.0.1", "0")).isEqualTo(new CommandLine(MASTER, "10.0.0.1", 0));
        assertThat(parse("leader")).isEqualTo(parse("master"));
        assertThat(parse("worker", "1")).isEqualTo(parse("slave", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"servant", "44445", "slave x", "slave 65536", "slave -1", "slave a 1 2", "Master", "slave  1"})
    void shouldTakeNothingElse(String arguments) {
        assertThat(CommandLine.parse(List.of(arguments.split(" ")))).isEmpty();
    }
}
