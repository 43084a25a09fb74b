package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessInfo;
import io.remotable.process.RemotableException;
import io.remotable.process.SpawnException;
import io.remotable.semantics.Cluster.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class Rule8SecretTest {
    private static final String NO_SECRET = "none";

    private static Node node(Cluster cluster, String secret) {
        return cluster.node(builder -> {
            builder.connectTimeout(Duration.ofSeconds(2));
            if (!secret.equals(NO_SECRET)) {
                builder.secret(secret);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_4_shouldConnectNodesWithTheSameSecret(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = node(cluster, "a secret of many characters");
            Node b = node(cluster, "a secret of many characters");
            a.run(self ->
                    assertThat(self.<Long>call(b.id(), EndsClosures.same(1))).isEqualTo(1L));
        }
    }

    @Test
    void rule_8_4_shouldReadTheSecretFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "a secret of many characters\n");
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.secretFile(file));
            Node b = node(cluster, "a secret of many characters");
            a.run(self ->
                    assertThat(self.<Long>call(b.id(), EndsClosures.same(1))).isEqualTo(1L));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IN_MEMORY, one secret, other secret",
        "IN_MEMORY, one secret, none",
        "IN_MEMORY, none, other secret",
        "AERON, one secret, other secret",
        "AERON, one secret, none",
        "AERON, none, other secret"
    })
    void rule_8_4_shouldGiveNothingToAPeerWithoutTheSecret(Kind kind, String mine, String theirs) {
        try (Cluster cluster = kind.start()) {
            Node a = node(cluster, mine);
            Node b = node(cluster, theirs);
            ProcessId target = b.fork(self -> self.expect(Mail.Done.class));
            a.run(self -> useEverything(self, a, b, target));
            b.run(self -> {
                ProcessInfo info = self.processInfo(target).orElseThrow();
                assertThat(info.messageQueueLength()).isZero();
                assertThat(info.monitors()).isEmpty();
                assertThat(self.whereis("name")).isEmpty();
                assertThat(self.nodeStats(b.id()).processes()).isEqualTo(3);
            });
            awaitSaidOnce(() -> cluster.log(a));
            awaitSaidOnce(() -> cluster.log(b));
        }
    }

    private static void useEverything(ProcessContext self, Node a, Node b, ProcessId target) {
        self.send(target, new Mail.Number(1));
        self.usend(target, new Mail.Number(1));
        self.nsendRemote(b.id(), "logger", new Mail.Number(1));
        self.kill(target, "stranger");
        self.registerRemoteAsync(b.id(), "name", target);
        assertThat(Notices.endOf(self, target)).isEqualTo(new DiedDisconnect());
        assertThat(self.whereisRemote(b.id(), "logger", Duration.ofSeconds(1))).isEmpty();
        assertThat(self.processInfo(target)).isEmpty();
        assertThatThrownBy(() -> self.nodeStats(b.id())).isInstanceOf(RemotableException.class);
        assertThatThrownBy(() -> self.spawn(b.id(), EndsClosures.returns())).isInstanceOf(SpawnException.class);
    }

    private static void awaitSaidOnce(Supplier<String> log) {
        soon().until(() -> log.get().contains("its secret is not this node's"));
        assertThat(log.get().split("its secret is not this node's", -1)).hasSize(2);
    }

    @Test
    void rule_8_4_shouldRefuseToListenForOthersWithoutASecret() {
        assertThatThrownBy(() -> Node.builder().host("0.0.0.0").start())
                .isInstanceOf(RemotableException.class)
                .hasMessage(
                        "refusing to listen on 0.0.0.0 without a shared secret: whoever reaches this port could run "
                                + "code here. Set REMOTABLE_SECRET or REMOTABLE_SECRET_FILE on every node (or "
                                + "Node.builder().secret(…)); for a network where nobody else is, ask for it by name: insecure(), which LocalNet "
                                + "does for REMOTABLE_INSECURE=1.");
    }

    @Test
    void rule_8_4_shouldRefuseAnEmptySecret() {
        assertThatThrownBy(() -> Node.builder().secret(" ")).hasMessageContaining("the shared secret is empty");
    }
}
