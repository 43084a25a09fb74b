package io.remotable.localnet;

import static io.remotable.localnet.CommandLine.Role.MASTER;
import static io.remotable.localnet.CommandLine.Role.SLAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments));
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
    @CsvSource(
            delimiter = ':',
            value = {
                "servant     : \"servant\" is neither master nor slave",
                "44445       : \"44445\" is neither master nor slave",
                "Master      : \"Master\" is neither master nor slave",
                "slave x     : \"x\" is no port; give a number from 0 to 65535",
                "slave 65536 : \"65536\" is no port; give a number from 0 to 65535",
                "slave -1    : \"-1\" is no port; give a number from 0 to 65535",
                "slave a 1 2 : \"2\" is one argument too many",
                "slave  1    : the host is empty"
            })
    void shouldSayWhatIsWrongWithAllElse(String arguments, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(arguments.split(" ")))
                .withMessage(reason);
    }
}
