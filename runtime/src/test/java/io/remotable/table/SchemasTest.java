package io.remotable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.RemotableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchemasTest {
    private static Codec<Object> codec(String name, String shape, Codec<?>... parts) {
        return new TableValues.TestCodec<>(Object.class, name, shape, List.of(parts), (out, value) -> {}, in -> "");
    }

    @Test
    void shouldBeTheSameForTheSameSchema() {
        assertThat(Schemas.hash(codec("a", "n:int32", Codecs.INT32)))
                .isEqualTo(Schemas.hash(codec("a", "n:int32", Codecs.INT32)));
        assertThat(Schemas.hash(Codecs.list(Codecs.TEXT))).isEqualTo(Schemas.hash(Codecs.list(Codecs.TEXT)));
    }

    @Test
    void shouldDifferWithNameShapeAndParts() {
        assertThat(List.of(
                        Schemas.hash(codec("a", "n:int32")),
                        Schemas.hash(codec("b", "n:int32")),
                        Schemas.hash(codec("a", "n:int64")),
                        Schemas.hash(codec("a", "n:int32", Codecs.INT32)),
                        Schemas.hash(codec("a", "n:int32", Codecs.INT64)),
                        Schemas.hash(Codecs.list(Codecs.TEXT)),
                        Schemas.hash(Codecs.set(Codecs.TEXT)),
                        Schemas.hash(Codecs.list(Codecs.INT32))))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldDifferWithTheShapeOfANestedType() {
        Codec<?> before = codec("outer", "x", Codecs.list(Codecs.optional(codec("inner", "a:int32"))));
        Codec<?> after = codec("outer", "x", Codecs.list(Codecs.optional(codec("inner", "a:int64"))));
        assertThat(Schemas.hash(before)).isNotEqualTo(Schemas.hash(after));
    }

    @Test
    void shouldNotDependOnTheOrderOfParts() {
        assertThat(Schemas.hash(codec("a", "x", Codecs.TEXT, Codecs.INT32)))
                .isEqualTo(Schemas.hash(codec("a", "x", Codecs.INT32, Codecs.TEXT)));
    }

    @Test
    void shouldEndOnCycles() {
        assertThat(Schemas.hash(cycle("left:b"))).isEqualTo(Schemas.hash(cycle("left:b")));
        assertThat(Schemas.hash(cycle("left:b"))).isNotEqualTo(Schemas.hash(cycle("right:b")));
    }

    private static Codec<Object> cycle(String shape) {
        List<Codec<Object>> both = new ArrayList<>();
        both.add(codec("a", "b", Codecs.ref(() -> both.get(1))));
        both.add(codec("b", shape, Codecs.list(Codecs.ref(() -> both.get(0)))));
        return both.getFirst();
    }

    @Test
    void shouldFingerprintInAnyOrder() {
        List<EntryPoint<?>> entryPoints = new ArrayList<>(List.of(TableValues.FACTORIAL, TableValues.STORE));
        List<Codec<?>> codecs = new ArrayList<>(Codecs.all());
        long fingerprint = Schemas.fingerprint(entryPoints, codecs);
        Collections.reverse(entryPoints);
        Collections.reverse(codecs);
        assertThat(Schemas.fingerprint(entryPoints, codecs)).isEqualTo(fingerprint);
        codecs.removeLast();
        assertThat(Schemas.fingerprint(entryPoints, codecs)).isNotEqualTo(fingerprint);
    }

    @Test
    void shouldFingerprintResultsAndParameters() {
        assertThat(List.of(
                        fingerprint(Codecs.INT32, Codecs.INT64),
                        fingerprint(Codecs.INT64, Codecs.INT64),
                        fingerprint(Codecs.INT64, Codecs.INT32),
                        fingerprint(codec("a", "b"), Codecs.INT32),
                        fingerprint(codec("a", "c"), Codecs.INT32)))
                .doesNotHaveDuplicates();
    }

    private static long fingerprint(Codec<?> parameter, Codec<?> result) {
        EntryPoint<?> entryPoint = new EntryPoint<>("a", "()", List.of(parameter), result, (self, arguments) -> {
            throw new IllegalStateException();
        });
        return Schemas.fingerprint(List.of(entryPoint), List.of());
    }

    /** A generic type that contains itself, each time of an argument one level deeper. */
    private record Growing(int level) implements Codec<Object> {
        @Override
        public Class<Object> type() {
            return Object.class;
        }

        @Override
        public String name() {
            return "growing" + "<list".repeat(level);
        }

        @Override
        public List<Codec<?>> parts() {
            return List.of(new Growing(level + 1));
        }

        @Override
        public void encode(FieldWriter out, Object value) {}

        @Override
        public Object decode(FieldReader in) {
            return "";
        }
    }

    @Test
    @Timeout(20)
    void shouldRefuseATypeThatContainsItselfEverDeeper() {
        assertThatExceptionOfType(RemotableException.class)
                .isThrownBy(() -> Schemas.hash(new Growing(0)))
                .withMessageContaining("growing is made of types without end");
    }
}
