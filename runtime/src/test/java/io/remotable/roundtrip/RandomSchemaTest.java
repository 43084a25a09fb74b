package io.remotable.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.codec.Codec;
import io.remotable.codec.WireFormat;
import io.remotable.table.RemoteTable;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random message types are compiled with the processor, and random values of them survive both wire formats. A failure
 * names the seed and shows the source.
 */
class RandomSchemaTest {
    private static final int SCHEMAS = 8;
    private static final int VALUES = 100;
    private static final long NANOS = 10_000_000_000L;

    @TempDir
    Path directory;

    @Test
    void shouldKeepRandomValuesOfRandomTypes() throws Exception {
        long start = System.nanoTime();
        for (long seed = 1; seed <= SCHEMAS && System.nanoTime() - start < NANOS; seed++) {
            String source = RandomSchema.source(seed);
            try (URLClassLoader classes =
                    SourceCompiler.compile(directory.resolve("seed" + seed), "Schema.java", source)) {
                check(classes, seed, source);
            }
        }
    }

    private static void check(ClassLoader classes, long seed, String source) throws Exception {
        Class<?> root = classes.loadClass("random.Schema$Root");
        Class<?> closures = classes.loadClass("random.SchemaClosures");
        RemoteTable table = (RemoteTable) closures.getMethod("remoteTable").invoke(null);
        @SuppressWarnings("unchecked")
        Codec<Object> codec = (Codec<Object>) table.codec(root);
        assertThat(table.fingerprint()).isNotZero();
        RandomValue values = new RandomValue(seed);
        for (int i = 0; i < VALUES; i++) {
            Object value = values.make(root, 6);
            String where = "seed " + seed + ", value " + i + "\n" + source;
            for (WireFormat format : WireFormat.values()) {
                Object read = Wire.roundTrip(table, format, codec, value);
                assertThat(Same.same(value, read)).as("%s, %s", format, where).isTrue();
            }
            assertThat(Same.same(value, codec.isolate(value))).as(where).isTrue();
        }
    }
}
