package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessRegistrationException;
import io.remotable.process.RegisterReply;
import io.remotable.process.SayMessage;
import io.remotable.semantics.Cluster.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class Rule7LoggerTest {
    @Test
    void rule_7_2_shouldWriteWhatProcessesSay() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId pid = node.call(self -> {
                assertThat(self.whereis("logger")).isPresent();
                self.say("%d bottles", 99);
                self.say("100 % plain");
                return self.pid();
            });
            soon().untilAsserted(() ->
                    assertThat(cluster.log(node)).contains(pid + ": 99 bottles").contains(pid + ": 100 % plain"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_2_shouldLetAnotherProcessBeTheLogger(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            b.run(self -> {
                self.reregisterRemoteAsync(a.id(), "logger", self.pid());
                assertThat(self.expect(RegisterReply.class).ok()).isTrue();
                ProcessId speaker = a.fork(other -> other.say("here %s", "I am"));
                SayMessage said = self.expect(SayMessage.class);
                assertThat(said.process()).isEqualTo(speaker);
                assertThat(said.text()).isEqualTo("here I am");
                assertThat(said.time()).isNotNull();
            });
            assertThat(cluster.log(a)).doesNotContain("here I am");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_2_shouldGiveTheNodesOwnLoggerBackWhenTheReplacementDies(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId own = a.call(self -> self.whereis("logger").orElseThrow());
            ProcessId replacement = b.fork(self -> self.expect(Mail.Done.class));
            a.run(self -> {
                self.reregister("logger", replacement);
                assertThat(self.whereis("logger")).contains(replacement);
                self.usend(replacement, new Mail.Done());
            });
            soon().until(() ->
                    a.call(self -> self.whereis("logger")).filter(own::equals).isPresent());
            a.run(self -> self.say("back again"));
            soon().until(() -> cluster.log(a).contains("back again"));
        }
    }

    @Test
    void rule_7_2_shouldLetALocalReplacementDieToo() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                self.reregister("logger", self.pid());
                self.say("to myself");
                assertThat(self.expect(SayMessage.class).text()).isEqualTo("to myself");
            });
            node.run(self -> self.say("to all"));
            soon().until(() -> cluster.log(node).contains("to all"));
        }
    }

    @Test
    void rule_7_2_shouldKeepTheNamesOfTheSystem() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                String name = "remotable.mine";
                assertThatThrownBy(() -> self.register(name, self.pid()))
                        .isInstanceOf(ProcessRegistrationException.class)
                        .hasMessageContaining("the name remotable.mine is the system's");
                assertThatThrownBy(() -> self.reregister(name, self.pid()))
                        .isInstanceOf(ProcessRegistrationException.class);
                assertThatThrownBy(() -> self.unregister(name)).isInstanceOf(ProcessRegistrationException.class);
                self.registerRemoteAsync(self.nodeId(), name, self.pid());
                assertThat(self.expect(RegisterReply.class).ok()).isFalse();
            });
        }
    }
}
