package io.remotable.samples.ping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.codec.Codecs;
import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.ProcessTerminationException;
import io.remotable.table.EntryPoint;
import io.remotable.table.RemoteTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PingTcNotifyTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    /** A node on which the server fails before it answers. */
    private static RemoteTable failing() {
        String server = PingTcNotifyClosures.pingServer().label();
        int signature = server.indexOf('(');
        return RemoteTable.builder()
                .entryPoint(new EntryPoint<Void>(
                        server.substring(0, signature),
                        server.substring(signature),
                        List.of(),
                        Codecs.UNIT,
                        (self, arguments) -> {
                            throw new IllegalStateException("no answer");
                        }))
                .build();
    }

    @Test
    void shouldEndThoughAServerDiesBeforeItAnswers() {
        Network network = Network.create();
        try (Node healthy = Node.inMemory(network);
                Node broken =
                        Node.builder().network(network).remoteTable(failing()).start();
                Node master = Node.builder()
                        .network(network)
                        .logger(new PrintStream(log, true, StandardCharsets.UTF_8))
                        .start()) {
            assertThatThrownBy(() -> master.run(self -> PingTcNotify.master(self, List.of(broken.id(), healthy.id()))))
                    .isInstanceOf(ProcessTerminationException.class);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("pong on channel", " died: Died")
                .contains("1 of 2 servers died before they answered");
    }
}
