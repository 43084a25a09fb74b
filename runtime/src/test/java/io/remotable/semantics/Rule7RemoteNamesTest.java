package io.remotable.semantics;

import static io.remotable.semantics.Notices.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.ProcessId;
import io.remotable.process.RegisterReply;
import io.remotable.process.WhereIsReply;
import io.remotable.semantics.Cluster.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class Rule7RemoteNamesTest {
    private static ProcessId untilDone(Node node) {
        return node.fork(self -> self.expect(Mail.Done.class));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldAnswerTheRemoteForms(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId other = untilDone(b);
            a.run(self -> {
                ProcessId me = self.pid();
                self.registerRemoteAsync(b.id(), "name", me);
                assertThat(self.expect(RegisterReply.class))
                        .isEqualTo(new RegisterReply("name", true, Optional.of(me)));
                self.registerRemoteAsync(b.id(), "name", other);
                assertThat(self.expect(RegisterReply.class))
                        .isEqualTo(new RegisterReply("name", false, Optional.of(me)));
                self.whereisRemoteAsync(b.id(), "name");
                assertThat(self.expect(WhereIsReply.class)).isEqualTo(new WhereIsReply("name", Optional.of(me)));
                self.reregisterRemoteAsync(b.id(), "name", other);
                assertThat(self.expect(RegisterReply.class))
                        .isEqualTo(new RegisterReply("name", true, Optional.of(other)));
                self.unregisterRemoteAsync(b.id(), "name");
                assertThat(self.expect(RegisterReply.class))
                        .isEqualTo(new RegisterReply("name", true, Optional.empty()));
                self.unregisterRemoteAsync(b.id(), "name");
                assertThat(self.expect(RegisterReply.class))
                        .isEqualTo(new RegisterReply("name", false, Optional.empty()));
                self.whereisRemoteAsync(b.id(), "name");
                assertThat(self.expect(WhereIsReply.class)).isEqualTo(new WhereIsReply("name", Optional.empty()));
            });
        }
    }

    @Test
    void rule_7_1_shouldAnswerTheRemoteFormsForTheOwnNode() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                self.registerRemoteAsync(self.nodeId(), "name", self.pid());
                assertThat(self.expect(RegisterReply.class).ok()).isTrue();
                self.whereisRemoteAsync(self.nodeId(), "name");
                assertThat(self.expect(WhereIsReply.class).process()).contains(self.pid());
                assertThat(self.whereisRemote(self.nodeId(), "name", LONG)).contains(self.pid());
            });
        }
    }

    @Test
    void rule_7_1_shouldGiveUpWhereisRemoteAfterItsTime() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId owner = untilDone(b);
            a.run(self -> {
                self.registerRemoteAsync(b.id(), "name", owner);
                self.expect(RegisterReply.class);
                assertThat(self.whereisRemote(b.id(), "name", LONG)).contains(owner);
                cluster.network().silence(a.id(), b.id());
                assertThat(self.whereisRemote(b.id(), "name", Duration.ofMillis(50)))
                        .isEmpty();
            });
        }
    }

    @Test
    void rule_7_1_shouldGiveUpConnectingForWhereisRemoteAfterItsTime() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.connectTimeout(Duration.ofMinutes(5)));
            Node b = cluster.node();
            cluster.network().silence(a.id(), b.id());
            a.run(self -> assertThat(self.whereisRemote(b.id(), "name", Duration.ofMillis(50)))
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldSendAnyTypeToARemoteName(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.registerRemoteAsync(b.id(), "me", self.pid());
                assertThat(self.expect(RegisterReply.class).ok()).isTrue();
                self.nsendRemote(b.id(), "me", new Mail.Number(7));
                self.nsendRemote(b.id(), "me", "text");
                self.nsendRemote(b.id(), "me", new Mail.Shape.Circle(3));
                self.nsendRemote(b.id(), "me", Mail.Colour.GREEN);
                self.nsendRemote(b.id(), "me", new Mail.Blob(new byte[100_000]));
                assertThat(self.expect(Object.class)).isEqualTo(new Mail.Number(7));
                assertThat(self.expect(Object.class)).isEqualTo("text");
                assertThat(self.expect(Object.class)).isEqualTo(new Mail.Shape.Circle(3));
                assertThat(self.expect(Object.class)).isEqualTo(Mail.Colour.GREEN);
                assertThat(self.expect(Mail.Blob.class).bytes()).hasSize(100_000);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldKeepTheOrderOfWhatANamePassesOn(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node names = cluster.node();
            Node c = cluster.node();
            c.run(owner -> {
                owner.registerRemoteAsync(names.id(), "c", owner.pid());
                assertThat(owner.expect(RegisterReply.class).ok()).isTrue();
                a.fork(self -> {
                    for (long i = 0; i < 1_000; i++) {
                        self.nsendRemote(names.id(), "c", new Mail.Number(i));
                    }
                });
                for (long i = 0; i < 1_000; i++) {
                    assertThat(owner.expect(Mail.Number.class).value()).isEqualTo(i);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldSwallowWhatGoesToAnUnknownName(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.nsend("nobody", new Mail.Number(1));
                assertThat(a.deadLetters()).isEqualTo(1);
                self.nsendRemote(b.id(), "nobody", new Mail.Number(1));
                assertThat(self.whereisRemote(b.id(), "nobody", LONG)).isEmpty();
                assertThat(b.deadLetters()).isEqualTo(1);
            });
        }
    }
}
