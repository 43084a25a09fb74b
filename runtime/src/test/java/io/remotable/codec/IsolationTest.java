package io.remotable.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Values.Box;
import io.remotable.codec.Values.One;
import io.remotable.process.CodecException;
import java.lang.reflect.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class IsolationTest {
    private static final Codec<List<String>> TEXTS = Codecs.list(Codecs.TEXT);

    private static <T> void assertSame(Codec<T> codec, T value) {
        assertThat(codec.isolate(value)).isSameAs(value);
    }

    private static <T> void assertRefused(Codec<T> codec, T value, String message) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> codec.isolate(value))
                .withMessage(message);
    }

    @Test
    void shouldHandOverWhatIsImmutable() {
        assertSame(Codecs.TEXT, String.valueOf(new char[] {'a'}));
        assertSame(Codecs.INT64, 1L << 40);
        assertSame(Codecs.INSTANT, Instant.now());
        assertSame(Codecs.optional(Codecs.TEXT), Optional.of("a"));
        assertSame(TEXTS, List.of());
        assertSame(TEXTS, List.of("a"));
        assertSame(TEXTS, List.of("a", "b", "c"));
        assertSame(TEXTS, Stream.of("a", "b").toList());
        assertSame(Codecs.set(Codecs.TEXT), Set.of("a", "b", "c"));
        assertSame(Codecs.map(Codecs.TEXT, TEXTS), Map.of("a", List.of("b")));
        assertSame(Codecs.map(Codecs.TEXT, TEXTS), Map.of("a", List.of("b"), "c", List.of()));
    }

    @Test
    void shouldHandOverWhatWasRead() {
        Map<String, Set<String>> value = Map.of("a", new LinkedHashSet<>(List.of("x", "y")));
        Codec<Map<String, Set<String>>> codec = Codecs.map(Codecs.TEXT, Codecs.set(Codecs.TEXT));
        for (WireFormat format : WireFormat.values()) {
            assertSame(codec, Wires.roundTrip(format, codec, value));
        }
    }

    @Test
    void shouldCopyWhatCanChange() {
        byte[] bytes = {1, 2};
        assertThat(Codecs.BYTES.isolate(bytes)).isEqualTo(bytes).isNotSameAs(bytes);
        for (Codec<?> codec : Codecs.all()) {
            if (codec.type().isArray()) {
                assertThat(copyOfEmptyArray(codec)).isNotSameAs(codec);
            }
        }
        List<String> list = new ArrayList<>(List.of("b", "a"));
        List<String> isolated = TEXTS.isolate(list);
        list.clear();
        assertThat(isolated).containsExactly("b", "a").isUnmodifiable();
    }

    @SuppressWarnings("unchecked")
    private static <T> Object copyOfEmptyArray(Codec<T> codec) {
        return codec.isolate((T) Array.newInstance(((Class<?>) codec.type()).getComponentType(), 0));
    }

    @Test
    void shouldCopyImmutableCollectionsOfWhatCanChange() {
        List<byte[]> list = List.of(new byte[] {1}, new byte[] {2});
        List<byte[]> isolated = Codecs.list(Codecs.BYTES).isolate(list);
        list.getFirst()[0] = 9;
        assertThat(isolated.getFirst()).containsExactly(1);
        Optional<byte[]> optional = Optional.of(new byte[] {1});
        assertThat(Codecs.optional(Codecs.BYTES).isolate(optional).orElseThrow())
                .isNotSameAs(optional.orElseThrow());
        Map<String, byte[]> map = Map.of("a", new byte[] {1});
        assertThat(Codecs.map(Codecs.TEXT, Codecs.BYTES).isolate(map).get("a")).isNotSameAs(map.get("a"));
    }

    @Test
    void shouldKeepTheOrderOfSetsAndMaps() {
        Set<String> set = new LinkedHashSet<>(List.of("z", "a", "m"));
        assertThat(Codecs.set(Codecs.TEXT).isolate(set))
                .containsExactly("z", "a", "m")
                .isUnmodifiable();
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        Map<String, Integer> isolated = Codecs.map(Codecs.TEXT, Codecs.INT32).isolate(map);
        assertThat(isolated).containsExactly(Map.entry("z", 1), Map.entry("a", 2));
        assertThat(Collections.unmodifiableMap(map)).isEqualTo(isolated);
    }

    @Test
    void shouldRefuseNull() {
        assertRefused(
                TEXTS, Arrays.asList("a", null), "list<text> contains null, and null does not travel. Leave it out.");
        assertRefused(
                TEXTS,
                Stream.of("a", null).toList(),
                "list<text> contains null, and null does not travel. Leave it out.");
        Map<String, String> map = new HashMap<>();
        map.put("a", null);
        assertRefused(
                Codecs.map(Codecs.TEXT, Codecs.TEXT),
                map,
                "map<text,text> contains null, and null does not travel. Leave it out.");
        assertRefused(
                Codecs.TEXT, null, "a value of type text is null, and null does not travel. Make it an Optional.");
        assertRefused(
                Codecs.optional(Codecs.TEXT),
                null,
                "a value of type optional<text> is null, and null does not travel. Make it an Optional.");
    }

    @Test
    void shouldCopyByEncodingUnlessTheCodecKnowsBetter() {
        Box<byte[]> box = new Box<>(new byte[] {1});
        Box<byte[]> isolated = Values.box(Codecs.BYTES).isolate(box);
        assertThat(isolated.value()).isEqualTo(box.value()).isNotSameAs(box.value());
        Codec<One> curious =
                TestCodec.of(One.class, "", (out, value) -> out.registry().codec(One.class), in -> new One(1));
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> curious.isolate(new One(1)))
                .withMessageContaining("Override isolate in io.remotable.codec.TestCodec");
    }

    /** As generated codecs of recursive types do. */
    private record Bottomless(String name) implements Codec<String> {
        @Override
        public Class<String> type() {
            return String.class;
        }

        @Override
        public void encode(FieldWriter out, String value) {}

        @Override
        public String decode(FieldReader in) {
            return "";
        }

        @Override
        @SuppressWarnings("InfiniteRecursion")
        public String isolate(String value) {
            return isolate(value) + value;
        }
    }

    @Test
    void shouldTellThatAValueNestsTooDeepToBeCopied() {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> Codecs.isolated(new Bottomless("tree"), "value"))
                .withMessageContaining("nests too deep for the thread that writes it");
    }
}
