package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.process.Channel;
import io.remotable.process.ProcessContext;
import io.remotable.process.ReceivePort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 3.2, with the strings of S-60. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule3MergeTest {
    /** Three letters each, all queued. */
    private static List<ReceivePort<Mail.Text>> ports(ProcessContext self, String letters) {
        List<ReceivePort<Mail.Text>> ports = new ArrayList<>();
        for (String letter : letters.split("")) {
            Channel<Mail.Text> channel = self.newChan(Mail.Text.class);
            IntStream.range(0, 3).forEach(i -> self.sendChan(channel.sendPort(), new Mail.Text(letter)));
            ports.add(channel.receivePort());
        }
        return ports;
    }

    private static ReceivePort<Mail.Text> merge(
            ProcessContext self, boolean roundRobin, List<ReceivePort<Mail.Text>> ports) {
        return roundRobin ? self.mergePortsRR(ports) : self.mergePortsBiased(ports);
    }

    private static String read(ProcessContext self, ReceivePort<Mail.Text> port) {
        StringBuilder text = new StringBuilder();
        while (self.receiveChanTimeout(port.map(Mail.Text::value), Duration.ZERO)
                .map(text::append)
                .isPresent()) {}
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"false,aaabbbccc", "true,abcabcabc"})
    void rule_3_2_shouldMergeFlat(boolean roundRobin, String expected) {
        try (Cluster cluster = Cluster.inMemory()) {
            String read = cluster.node().call(self -> read(self, merge(self, roundRobin, ports(self, "abc"))));
            assertThat(read).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false,false,aaabbbcccdddeeefffggghhhiii",
        "false,true,adgadgadgbehbehbehcficficfi",
        "true,false,abcabcabcdefdefdefghighighi",
        "true,true,adgbehcfiadgbehcfiadgbehcfi"
    })
    void rule_3_2_shouldMergeNested(boolean innerRoundRobin, boolean outerRoundRobin, String expected) {
        try (Cluster cluster = Cluster.inMemory()) {
            String read = cluster.node().call(self -> {
                List<ReceivePort<Mail.Text>> inner = List.of(
                        merge(self, innerRoundRobin, ports(self, "abc")),
                        merge(self, innerRoundRobin, ports(self, "def")),
                        merge(self, innerRoundRobin, ports(self, "ghi")));
                return read(self, merge(self, outerRoundRobin, inner));
            });
            assertThat(read).isEqualTo(expected);
        }
    }

    @Test
    void rule_3_2_shouldMoveNothingByMerging() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                List<ReceivePort<Mail.Text>> ports = ports(self, "ab");
                self.mergePortsBiased(ports);
                self.mergePortsRR(ports);
                assertThat(read(self, ports.get(1))).isEqualTo("bbb");
                assertThat(read(self, ports.get(0))).isEqualTo("aaa");
            });
        }
    }

    @Test
    void rule_3_2_shouldLetMergesOverlapAndOriginalsBeRead() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                List<ReceivePort<Mail.Text>> ports = ports(self, "abc");
                ReceivePort<Mail.Text> left = self.mergePortsBiased(ports.subList(0, 2));
                ReceivePort<Mail.Text> right = self.mergePortsRR(ports.subList(1, 3));
                assertThat(self.receiveChan(right).value()).isEqualTo("b");
                assertThat(self.receiveChan(ports.get(0)).value()).isEqualTo("a");
                assertThat(self.receiveChan(right).value()).isEqualTo("c");
                assertThat(read(self, left)).isEqualTo("aabb");
                assertThat(read(self, right)).isEqualTo("cc");
            });
        }
    }

    @Test
    void rule_3_2_shouldReadInTheOrderOfArrivalWhenNothingIsQueued() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                List<Channel<Mail.Text>> channels = IntStream.range(0, 3)
                        .mapToObj(i -> self.newChan(Mail.Text.class))
                        .toList();
                ReceivePort<Mail.Text> merged = self.mergePortsRR(
                        channels.stream().map(Channel::receivePort).toList());
                StringBuilder read = new StringBuilder();
                for (int index : List.of(2, 0, 0, 1)) {
                    self.sendChan(channels.get(index).sendPort(), new Mail.Text("abc".substring(index, index + 1)));
                    read.append(self.receiveChan(merged).value());
                }
                assertThat(read).hasToString("caab");
            });
        }
    }

    @Test
    void rule_3_2_shouldDeliverEachValueOnceToOverlappingReaders() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                List<Channel<Mail.Number>> channels = IntStream.range(0, 3)
                        .mapToObj(i -> self.newChan(Mail.Number.class))
                        .toList();
                AtomicInteger read = new AtomicInteger();
                for (int reader = 0; reader < 3; reader++) {
                    List<ReceivePort<Mail.Number>> two = List.of(
                            channels.get(reader).receivePort(),
                            channels.get((reader + 1) % 3).receivePort());
                    self.spawnLocal(other -> {
                        ReceivePort<Mail.Number> merged = other.mergePortsRR(two);
                        while (true) {
                            other.receiveChan(merged);
                            if (read.incrementAndGet() == 3_000) {
                                other.send(self.pid(), new Mail.Done());
                            }
                        }
                    });
                }
                for (int i = 0; i < 3_000; i++) {
                    self.sendChan(channels.get(i % 3).sendPort(), new Mail.Number(i));
                }
                self.expect(Mail.Done.class);
                assertThat(read).hasValue(3_000);
            });
        }
    }
}
