package io.remotable.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remotable.node.mailbox.Mailbox;
import io.remotable.node.mailbox.TypedChannel;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OwnChannelsTest {
    private static final ProcessId PID = new ProcessId(new NodeId("localhost", 1, 1), 1);
    private static final int MANY = 100_000;

    private final OwnChannels channels = new OwnChannels();

    private TypedChannel<String> add(long number) {
        TypedChannel<String> channel = new TypedChannel<>(new SendPortId(PID, number), String.class, new Mailbox());
        channels.add(channel);
        return channel;
    }

    @Test
    void shouldForgetThoseThatNobodyCanReceiveFrom() {
        IntStream.range(0, MANY).forEach(this::add);
        await().until(() -> {
            System.gc();
            add(MANY);
            return channels.size() < 10;
        });
        assertThat(channels.get(0)).isNull();
    }

    @Test
    void shouldKeepThoseThatSomebodyCanReceiveFrom() {
        List<TypedChannel<String>> kept = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            TypedChannel<String> channel = add(i);
            if (i % 1000 == 0) {
                kept.add(channel);
            }
        }
        await().until(() -> {
            System.gc();
            add(MANY);
            return channels.size() < 2 * kept.size();
        });
        Stream<TypedChannel<?>> found =
                kept.stream().map(channel -> channels.get(channel.id().channel()));
        assertThat(found).containsExactlyElementsOf(kept);
        Reference.reachabilityFence(kept);
    }
}
