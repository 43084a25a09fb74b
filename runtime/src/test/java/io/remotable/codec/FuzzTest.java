package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.codec.Values.Box;
import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.Person;
import io.remotable.codec.Values.Tree;
import io.remotable.process.CodecException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged input throws {@link CodecException} and nothing else, soon, and without much memory. */
@ParameterizedClass
@EnumSource(WireFormat.class)
class FuzzTest {
    private static final long NANOS = 2_000_000_000;
    private static final long MOST_MEMORY = 8 << 20;

    private record Sample<T>(Codec<T> codec, T value) {}

    private static final List<Sample<?>> SAMPLES = List.of(
            new Sample<>(Values.GROUP, Values.group()),
            new Sample<>(
                    Values.PERSON,
                    new Person("Ann é 🙂", 41, List.of("a", "b".repeat(40)), Optional.of("hi"), Color.GREEN)),
            new Sample<>(
                    Values.TREE,
                    new Tree("a", List.of(new Tree("b", List.of()), new Tree("c", List.of(new Tree("d", List.of())))))),
            new Sample<>(Values.box(Codecs.LONGS), new Box<>(new long[] {1, -1, Long.MAX_VALUE})),
            new Sample<>(Values.box(Codecs.DOUBLES), new Box<>(new double[] {1, 0.1})),
            new Sample<>(Values.box(Codecs.BYTES), new Box<>(new byte[20])),
            new Sample<>(Values.box(Codecs.BOOLEANS), new Box<>(new boolean[5])),
            new Sample<>(
                    Codecs.map(Codecs.TEXT, Codecs.optional(Codecs.optional(Codecs.INT32))),
                    Map.of("a", Optional.of(Optional.of(5)), "b", Optional.empty())),
            new Sample<>(Values.box(Codecs.INSTANT), new Box<>(Instant.MAX)),
            new Sample<>(Values.box(Codecs.UUID), new Box<>(new UUID(1, 2))),
            new Sample<>(Values.box(Codecs.BIG_DECIMAL), new Box<>(BigDecimal.TEN)));

    private final WireFormat format;

    FuzzTest(WireFormat format) {
        this.format = format;
    }

    @Test
    void shouldSurviveDamagedBytes() {
        long seed = Long.getLong("remotable.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Marshaller marshaller = Wires.marshaller(format);
        byte[][] encoded =
                SAMPLES.stream().map(sample -> encode(format, sample)).toArray(byte[][]::new);
        warmUp(marshaller, encoded);
        long end = System.nanoTime() + NANOS;
        int rounds = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < encoded.length; i++) {
                byte[] damaged = damage(encoded[i], random);
                check(marshaller, SAMPLES.get(i), damaged, seed);
                rounds++;
            }
        }
        assertThat(rounds).isGreaterThan(100);
    }

    /** Reads everything as something else too, so that no class is loaded later. */
    private static void warmUp(Marshaller marshaller, byte[][] encoded) {
        for (byte[] bytes : encoded) {
            for (Sample<?> sample : SAMPLES) {
                try {
                    marshaller.decode(sample.codec(), new UnsafeBuffer(bytes), 0, bytes.length);
                } catch (CodecException e) {
                    assertThat(e).isNotNull();
                }
            }
        }
    }

    private static <T> byte[] encode(WireFormat format, Sample<T> sample) {
        return Wires.encode(format, sample.codec(), sample.value());
    }

    private static void check(Marshaller marshaller, Sample<?> sample, byte[] damaged, long seed) {
        long before = allocated();
        try {
            marshaller.decode(sample.codec(), new UnsafeBuffer(damaged), 0, damaged.length);
        } catch (CodecException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (Throwable e) {
            throw new AssertionError(
                    "seed " + seed + ", " + sample + ", " + HexFormat.of().formatHex(damaged), e);
        }
        assertThat(allocated() - before)
                .as(
                        "bytes allocated, seed %d, %s, %s",
                        seed, sample, HexFormat.of().formatHex(damaged))
                .isLessThan(MOST_MEMORY);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] damage(byte[] good, SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length + 1) : good.length);
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) 0xff;
                default -> bytes[at] = bytes[random.nextInt(bytes.length)];
            }
        }
        return bytes;
    }
}
