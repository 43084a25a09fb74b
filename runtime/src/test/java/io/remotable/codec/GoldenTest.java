package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.Fixed;
import io.remotable.codec.Values.Named;
import io.remotable.codec.Values.Person;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that were written once must be readable for ever. A format that changes gets another protocol version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private final Properties golden = new Properties();

    GoldenTest() throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("golden.properties")) {
            golden.load(Objects.requireNonNull(in));
        }
    }

    static Stream<Arguments> shouldReadAndWriteWhatWasWrittenOnce() {
        return Stream.of(WireFormat.values())
                .flatMap(format -> Stream.of(
                        Arguments.of(
                                "person",
                                format,
                                Values.PERSON,
                                new Person("Ann é", 41, List.of("a", ""), Optional.of("hi"), Color.GREEN)),
                        Arguments.of("shape", format, Values.SHAPE, new Named("x", Fixed.NONE)),
                        Arguments.of(
                                "map",
                                format,
                                Codecs.map(Codecs.TEXT, Codecs.optional(Codecs.INT64)),
                                Map.of("k", Optional.of(1L << 40))),
                        Arguments.of("instant", format, Codecs.INSTANT, Instant.ofEpochSecond(1_700_000_000, 5)),
                        Arguments.of("uuid", format, Codecs.UUID, new UUID(-1, 1)),
                        Arguments.of("decimal", format, Codecs.BIG_DECIMAL, new BigDecimal("12.50")),
                        Arguments.of("float", format, Codecs.list(Codecs.FLOAT32), List.of(1.5f, -0.0f)),
                        Arguments.of("double", format, Codecs.list(Codecs.FLOAT64), List.of(0.1, 7.0))));
    }

    @ParameterizedTest
    @MethodSource
    <T> void shouldReadAndWriteWhatWasWrittenOnce(String name, WireFormat format, Codec<T> codec, T value) {
        String key = format + "." + name;
        String now = HexFormat.of().formatHex(Wires.encode(format, codec, value));
        String then = golden.getProperty(key);
        assertThat(then).as("add to golden.properties: %s=%s", key, now).isNotNull();
        assertThat(Wires.decode(format, codec, HexFormat.of().parseHex(then))).isEqualTo(value);
        assertThat(now).isEqualTo(then);
    }
}
