package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.codec.WireFormat;
import io.remotable.node.Node;
import io.remotable.process.Message;
import io.remotable.process.ProcessId;
import io.remotable.process.SpawnException;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import io.remotable.table.Messages;
import io.remotable.table.RemoteTable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class Rule8WireTest {
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    /** Tells when it is loaded. */
    static final class Trap {
        static {
            LOADED.set(true);
        }

        private Trap() {}
    }

    private static final String TRAP = "io.remotable.semantics.Rule8WireTest$Trap";

    private static Message trap(WireFormat format) {
        return Message.of(Messages.encoded(TRAP, format, 0, new byte[] {1, 2, 3}, RemoteTable.discover()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_5_shouldLoadNoClassThatAMessageNames(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Told<Message> told = new Told<>();
            ProcessId target = cluster.node().fork(self -> {
                told.tell(self.expect(Message.class));
                told.tell(self.expect(Message.class));
            });
            Node a = cluster.node();
            a.send(target, trap(WireFormat.COMPACT));
            a.send(target, trap(WireFormat.SELF_DESCRIBING));
            for (int i = 0; i < 2; i++) {
                Message got = told.next();
                assertThat(got.typeName()).isEqualTo(TRAP);
                assertThat(got.unwrap(Object.class)).isEmpty();
            }
            assertThat(LOADED).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_5_shouldLoadNoClassThatAReasonOrANamedMessageNames(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                ProcessId target = b.fork(there -> there.expect(Mail.Done.class));
                var ref = self.monitor(target);
                self.nsendRemote(b.id(), "logger", trap(WireFormat.COMPACT));
                self.exit(target, trap(WireFormat.COMPACT));
                assertThat(Notices.textOf(Notices.reason(self, ref))).isEqualTo("exit-from=" + self.pid());
            });
            assertThat(LOADED).isFalse();
        }
    }

    @Test
    void rule_8_5_shouldRunOnlyWhatTheTableNames() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node(RemoteTable.builder().build());
            a.run(self -> assertThatThrownBy(() -> self.spawn(b.id(), EndsClosures.fails("never")))
                    .isInstanceOf(SpawnException.class)
                    .hasMessageContaining("does not know the entry point"));
        }
    }
}
