package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.process.RemotableException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @AfterEach
    void clearProperties() {
        List.of("cluster", "seeds", "insecure").forEach(name -> System.clearProperty("remotable." + name));
    }

    @Test
    void shouldUseTheBooksGroup() {
        assertThat(Settings.ofEnvironment().group()).isEqualTo(new InetSocketAddress("224.0.0.99", 9999));
    }

    @Test
    void shouldReadProperties() {
        System.setProperty("remotable.cluster", "mine");
        System.setProperty("remotable.seeds", "a:1");
        System.setProperty("remotable.insecure", "1");

        Settings settings = Settings.ofEnvironment();

        assertThat(settings.cluster()).isEqualTo("mine");
        assertThat(settings.seeds()).containsExactly(new Place("a", 1));
        assertThat(settings.insecure()).isTrue();
    }

    @Test
    void shouldRefuseAClusterThatNoFileCouldName() {
        assertThatThrownBy(() -> new Settings(
                        "a/b", List.of(), Path.of("none"), new InetSocketAddress("224.0.0.99", 9999), false))
                .isInstanceOf(RemotableException.class)
                .hasMessageContaining("REMOTABLE_CLUSTER");
    }
}
