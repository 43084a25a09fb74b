package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecsTest {
    @Test
    void shouldGiveBuiltInsNamesOfTheirOwn() {
        assertThat(Codecs.all()).extracting(Codec::name).doesNotHaveDuplicates();
        assertThat(Codecs.all()).extracting(Codec::type).doesNotHaveDuplicates();
        assertThat(Codecs.all()).hasSize(22);
    }

    @Test
    void shouldNameCompoundsAfterTheirParts() {
        Codec<Map<String, List<Long>>> codec = Codecs.map(Codecs.TEXT, Codecs.list(Codecs.INT64));
        assertThat(codec.name()).isEqualTo("map<text,list<int64>>");
        assertThat(codec.shape()).isEqualTo("map");
        assertThat(codec.parts()).extracting(Codec::name).containsExactly("text", "list<int64>");
        assertThat(Codecs.optional(Codecs.set(Codecs.BOOL)).name()).isEqualTo("optional<set<bool>>");
    }

    @Test
    void shouldLookUpAReferenceOnceAndOnlyWhenNeeded() {
        int[] asked = {0};
        Codec<String> ref = Codecs.ref(() -> {
            asked[0]++;
            return Codecs.TEXT;
        });
        Codec<List<String>> list = Codecs.list(ref);
        assertThat(asked[0]).isZero();
        for (WireFormat format : WireFormat.values()) {
            assertThat(Wires.roundTrip(format, list, List.of("a", "b"))).containsExactly("a", "b");
        }
        assertThat(ref.name()).isEqualTo("text");
        assertThat(ref.isolate("a")).isEqualTo("a");
        assertThat(asked[0]).isOne();
    }

    @Test
    void shouldWriteNothingForUnit() {
        for (WireFormat format : WireFormat.values()) {
            assertThat(Wires.decode(format, Codecs.UNIT, new byte[0])).isNull();
        }
    }
}
