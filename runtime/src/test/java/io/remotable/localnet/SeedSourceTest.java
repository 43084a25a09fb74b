package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.process.RemotableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedSourceTest {
    @Test
    void shouldReadHostsAndPorts() {
        assertThat(SeedSource.parse("a.example:1, [::1]:44444 10.0.0.1:65535,"))
                .containsExactly(new Place("a.example", 1), new Place("[::1]", 44_444), new Place("10.0.0.1", 65_535));
        assertThat(SeedSource.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "host:", ":1", "host:0", "host:65536", "host:x", "a:1,b", "::1:5", "host:1:2"})
    void shouldRefuseAnythingElseByName(String seeds) {
        assertThatThrownBy(() -> SeedSource.parse(seeds))
                .isInstanceOf(RemotableException.class)
                .hasMessageContaining("is not host:port. Write REMOTABLE_SEEDS=host:port,host:port.");
    }

    @Test
    void shouldTellAllOfThem() {
        List<Place> seeds = SeedSource.parse("a:1,b:2");
        List<Place> told = new ArrayList<>();
        try (SeedSource source = new SeedSource(seeds)) {
            source.ask(Duration.ZERO, told::add);
        }
        assertThat(told).isEqualTo(seeds);
    }
}
