package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatagramTest {
    private static final Datagram QUESTION = new Datagram.Question(42, "cluster");
    private static final Datagram ANSWER = new Datagram.Answer(-7, "", new Place("host.example", 65_535));

    @Test
    void shouldReadWhatItWrites() {
        assertThat(Datagram.parse(QUESTION.encode())).contains(QUESTION);
        assertThat(Datagram.parse(ANSWER.encode())).contains(ANSWER);
    }

    @Test
    void shouldIgnoreWhatIsCutShort() {
        ByteBuffer whole = ANSWER.encode();
        for (int length = 0; length < whole.limit(); length++) {
            assertThat(Datagram.parse(whole.duplicate().limit(length))).isEmpty();
        }
    }

    @Test
    void shouldIgnoreWhatGoesOn() {
        ByteBuffer longer = ByteBuffer.allocate(1_000).put(QUESTION.encode());
        int end = longer.position();
        assertThat(Datagram.parse(longer.duplicate().flip().limit(end + 1))).isEmpty();
        assertThat(Datagram.parse(longer.duplicate().flip().limit(1_000))).isEmpty();
    }

    @Test
    void shouldIgnoreOtherVersionsAndKinds() {
        assertThat(Datagram.parse(QUESTION.encode().put(4, (byte) 2))).isEmpty();
        assertThat(Datagram.parse(QUESTION.encode().put(5, (byte) 3))).isEmpty();
    }

    @Test
    void shouldIgnoreGarbage() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(700)];
            random.nextBytes(bytes);
            ByteBuffer garbage = ByteBuffer.wrap(bytes);
            if (bytes.length > 6) {
                garbage.duplicate().put(QUESTION.encode().limit(5)).put((byte) (1 + i % 2));
            }
            Datagram.parse(garbage)
                    .ifPresent(lucky -> assertThat(lucky.cluster().length()).isLessThan(256));
        }
    }
}
