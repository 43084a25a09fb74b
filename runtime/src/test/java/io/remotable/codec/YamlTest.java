package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Values.Box;
import io.remotable.codec.Values.Circle;
import io.remotable.codec.Values.Color;
import io.remotable.codec.Values.Named;
import io.remotable.codec.Values.Person;
import io.remotable.codec.Values.Shape;
import io.remotable.process.CodecException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlTest {
    private static <T> String yaml(Codec<T> codec, T value) {
        return Yaml.print(codec, value, Wires.NOTHING);
    }

    @Test
    void shouldPrintFields() {
        Person person = new Person("Ann Ö.", -41, List.of("a", "true", "1"), Optional.of("q\"\n"), Color.RED);
        assertThat(yaml(Values.PERSON, person)).isEqualTo("""
                name: "Ann Ö."
                age: -41
                tags: [a, "true", "1"]
                note: "q\\"\\n"
                color: RED""");
    }

    @Test
    void shouldPrintNestedValues() {
        Shape shape = new Named("a", new Circle(1.5));
        assertThat(yaml(Values.box(Values.SHAPE), new Box<>(shape))).isEqualTo("""
                value:
                  type: io.remotable.codec.Values$Named
                  value:
                    name: a
                    inner:
                      type: io.remotable.codec.Values$Circle
                      value:
                        radius: 1.5""");
        assertThat(yaml(Values.box(Codecs.map(Codecs.TEXT, Codecs.BYTES)), new Box<>(Map.of("a", new byte[] {1, -1}))))
                .isEqualTo("value: [{ key: a, value: 0x01ff }]");
    }

    @Test
    void shouldPrintWhatStandsAlone() {
        assertThat(yaml(Codecs.INT32, 5)).isEqualTo("5");
        assertThat(yaml(Codecs.BOOL, true)).isEqualTo("true");
        assertThat(yaml(Codecs.FLOAT64, Double.NEGATIVE_INFINITY)).isEqualTo("-.inf");
        assertThat(yaml(Codecs.FLOAT32, 0.1f)).isEqualTo("0.1");
        assertThat(yaml(Codecs.list(Codecs.optional(Codecs.TEXT)), List.of(Optional.empty())))
                .isEqualTo("[~]");
        assertThat(yaml(Codecs.TEXT, "\ud83d")).isEqualTo("\"\\ud83d\"");
    }

    @Test
    void shouldPrintManyTextsBeyondAscii() {
        List<String> texts = Collections.nCopies(1000, "日本é");
        assertThat(yaml(Codecs.list(Codecs.TEXT), texts)).startsWith("[日本é, 日本é,");
    }

    @Test
    void shouldRefuseWhatIsNotEncoded() {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Yaml.print(new byte[] {(byte) 0xc3, 1}))
                .withMessageStartingWith("cannot read a self-describing value: ");
    }
}
