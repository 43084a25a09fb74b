package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.process.NodeClosedException;
import io.remotable.process.RemotableException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DistribMainTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(NetBody body) {
        return new DistribMain("program", new PrintStream(told, true, StandardCharsets.UTF_8))
                .run("localhost", 0, body);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shouldCloseTheNetAtTheEnd() {
        AtomicReference<LocalNet> used = new AtomicReference<>();
        assertThat(run(used::set)).isZero();
        assertThat(told()).isEmpty();
        assertThatThrownBy(used.get()::newLocalNode).isInstanceOf(NodeClosedException.class);
    }

    @Test
    void shouldTellWhatIsWrongInOneLine() {
        assertThat(run(net -> {
                    throw new RemotableException("the port is taken.");
                }))
                .isEqualTo(1);
        assertThat(told()).isEqualTo("program: the port is taken." + System.lineSeparator());
    }

    @Test
    void shouldTellABugWithItsStackTrace() {
        assertThat(run(net -> {
                    throw new IllegalStateException("a bug");
                }))
                .isEqualTo(1);
        assertThat(told()).startsWith("program: failed:").contains("IllegalStateException: a bug", "\tat io.remotable");
    }

    @Test
    void shouldTellWhatGoesWrongThoughTheBodyClosedTheNet() {
        assertThat(run(net -> {
                    net.close();
                    net.newLocalNode();
                }))
                .isEqualTo(1);
        assertThat(told()).startsWith("program: the net at localhost:0 is closed.");
    }
}
