package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.codec.StableId;
import io.remotable.codec.WireFormat;
import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.ControlCodec;
import io.remotable.node.wire.Frames;
import io.remotable.process.ProcessContext;
import io.remotable.table.Messages;
import io.remotable.table.RemoteTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 1.7 for what peers of other builds tell of their tables. */
@Timeout(60)
@ExtendWith(Cluster.Report.class)
class Rule1TablesTest {
    private static final Map<String, Long> NUMBERS =
            Map.of(Mail_NumberCodec.INSTANCE.name(), Messages.schema(Mail_NumberCodec.INSTANCE));

    /** Not what the peers of these tests have. */
    private static final RemoteTable OWN = RemoteTable.builder()
            .codec(Mail_NumberCodec.INSTANCE)
            .codec(Mail_TextCodec.INSTANCE)
            .build();

    private static byte[] frame(Control control) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        buffer.putByte(0, Frames.CONTROL);
        int length = WireFormat.COMPACT
                .newMarshaller(OWN, 1 << 20)
                .encode(ControlCodec.INSTANCE, control, buffer, Frames.CONTROL_VALUE);
        return Arrays.copyOf(buffer.byteArray(), Frames.CONTROL_VALUE + length);
    }

    private static byte[] number(ProcessContext to, WireFormat format, long value) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        buffer.putByte(0, Frames.MESSAGE);
        buffer.putByte(Frames.FORMAT, (byte) format.ordinal());
        buffer.putLong(Frames.TARGET, to.pid().localId(), Frames.ORDER);
        buffer.putLong(Frames.TYPE, StableId.of(Mail_NumberCodec.INSTANCE.name()), Frames.ORDER);
        int length = format.newMarshaller(OWN, 1 << 16)
                .encode(Mail_NumberCodec.INSTANCE, new Mail.Number(value), buffer, Frames.MESSAGE_VALUE);
        return Arrays.copyOf(buffer.byteArray(), Frames.MESSAGE_VALUE + length);
    }

    @Test
    void rule_1_7_shouldReadNothingCompactOfAnotherBuildBeforeItsTableCame() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node(OWN);
            node.run(self -> {
                peer.say(node, number(self, WireFormat.COMPACT, 1));
                peer.say(node, number(self, WireFormat.SELF_DESCRIBING, 2));
                peer.say(node, frame(new Control.Table(1, 2, Map.of(), NUMBERS)));
                peer.say(node, number(self, WireFormat.COMPACT, 3));
                peer.say(node, frame(new Control.Table(2, 2, Map.of(), Map.of())));
                peer.say(node, number(self, WireFormat.COMPACT, 4));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(2);
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(4);
            });
            assertThat(node.faults("unreadable message")).isEqualTo(2);
            assertThat(peer.lost()).isZero();
        }
    }

    @Test
    void rule_1_7_shouldTakeATableThatIsToldAgainFromItsBeginning() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node(OWN);
            node.run(self -> {
                peer.say(node, frame(new Control.Table(1, 2, Map.of(), Map.of())));
                peer.say(node, frame(new Control.Table(1, 1, Map.of(), NUMBERS)));
                peer.say(node, frame(new Control.Table(1, 1, Map.of(), NUMBERS)));
                peer.say(node, number(self, WireFormat.COMPACT, 7));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(7);
            });
        }
    }

    @Test
    void rule_1_7_shouldDisconnectWhoTellsPartsOutOfOrder() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node(OWN);
            peer.say(node, frame(new Control.Table(2, 2, Map.of(), NUMBERS)));
            await().until(() -> peer.lost() == 1);
            assertThat(node.faults("garbage")).isEqualTo(1);
        }
    }

    @Test
    void rule_1_7_shouldDisconnectWhoTellsOfATypeWithAnEndlessName() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node(OWN);
            String name = "a".repeat(Messages.LONGEST_NAME + 1);
            peer.say(node, frame(new Control.Table(1, 1, Map.of(), Map.of(name, 1L))));
            await().until(() -> peer.lost() == 1);
            assertThat(node.faults("garbage")).isEqualTo(1);
        }
    }

    @Test
    void rule_1_7_shouldKeepABoundedNumberOfNamesOfOtherTypes() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node(OWN);
            Map<String, Long> many = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                many.put(i + "x".repeat(Messages.LONGEST_NAME - 10), 1L);
            }
            int parts = 10;
            for (int part = 1; part <= parts; part++) {
                Map<String, Long> names = new HashMap<>();
                for (String name : many.keySet()) {
                    names.put(part + "-" + name, 1L);
                }
                peer.say(node, frame(new Control.Table(part, parts, Map.of(), names)));
            }
            await().until(() -> {
                var connection = Inside.peers(node).connections().stream().findFirst();
                return connection.isPresent() && connection.get().otherBuild().isTold();
            });
            var known = Inside.peers(node).connections().iterator().next().otherBuild();
            String first = "1-" + many.keySet().iterator().next();
            String last = parts + "-" + many.keySet().iterator().next();
            assertThat(known.nameOf(StableId.of(first))).isEqualTo(first);
            assertThat(known.nameOf(StableId.of(last))).isNull();
        }
    }

    /** One of very many types. */
    private record Numbered(int number, String shape) implements Codec<Object> {
        @Override
        public Class<Object> type() {
            return Object.class;
        }

        @Override
        public String name() {
            return "some.rather.long.name.of.a.package.of.types.Type" + number;
        }

        @Override
        public void encode(FieldWriter out, Object value) {}

        @Override
        public Object decode(FieldReader in) {
            return number;
        }
    }

    private static RemoteTable many(String shape) {
        RemoteTable.Builder builder = RemoteTable.builder().codec(Mail_NumberCodec.INSTANCE);
        for (int i = 0; i < 20_000; i++) {
            builder.codec(new Numbered(i, shape));
        }
        return builder.build();
    }

    @Test
    void rule_1_7_shouldCompareTablesOfVeryManyTypesWhereMessagesMustBeShort() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.remoteTable(many("a")).maxMessageLength(1024));
            Node b = cluster.node(builder -> builder.remoteTable(many("b")).maxMessageLength(1024));
            a.run(self -> {
                b.run(other -> other.send(self.pid(), new Mail.Number(7)));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(7);
            });
            var known = Inside.peers(a).connection(b.id()).otherBuild();
            assertThat(known.agreesOn(Mail_NumberCodec.INSTANCE.name())).isTrue();
            assertThat(known.agreesOn(new Numbered(19_999, "").name())).isFalse();
        }
    }
}
