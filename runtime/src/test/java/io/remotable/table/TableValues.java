package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.codec.WireFormat;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Types, entry points and tables for tests. */
final class TableValues {
    record Greeting(String text) {}

    @SuppressWarnings("ArrayRecordComponent") // a value that can be changed
    record Parcel(byte[] content) {}

    static final NodeId NODE = new NodeId("10.0.0.1", 9000, 0x123456789L);
    static final ProcessId PID = new ProcessId(NODE, 7);

    static final Codec<Greeting> GREETING = codec(
            Greeting.class,
            "text:text",
            List.of(),
            (out, value) -> out.text("text", value.text()),
            in -> new Greeting(in.text("text")));

    static final Codec<Parcel> PARCEL = codec(
            Parcel.class,
            "content:bytes",
            List.of(),
            (out, value) -> out.bytes("content", value.content()),
            in -> new Parcel(in.bytes("content")));

    static final EntryPoint<Long> FACTORIAL = new EntryPoint<>(
            "samples.Numbers#factorial", "(int)", List.of(Codecs.INT32), Codecs.INT64, (self, arguments) -> 0L);

    static final EntryPoint<Void> STORE = new EntryPoint<>(
            "samples.Store#put",
            "(String,byte[])",
            List.of(Codecs.TEXT, Codecs.BYTES),
            Codecs.UNIT,
            (self, arguments) -> Codecs.UNIT.isolate(null));

    static final RemoteTable TABLE = RemoteTable.builder()
            .codec(GREETING)
            .codec(PARCEL)
            .entryPoint(FACTORIAL)
            .entryPoint(STORE)
            .build();

    /** A node that knows nothing but what every node knows. */
    static final RemoteTable BARE = RemoteTable.builder().build();

    private TableValues() {}

    static <T> Codec<T> codec(
            Class<? super T> type,
            String shape,
            List<Codec<?>> parts,
            BiConsumer<FieldWriter, T> encoder,
            Function<FieldReader, T> decoder) {
        return new TestCodec<>(type, type.getName(), shape, parts, encoder, decoder);
    }

    static <T> byte[] encode(WireFormat format, CodecRegistry registry, Codec<T> codec, T value) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        int length = format.newMarshaller(registry, 1 << 20).encode(codec, value, buffer, 0);
        byte[] bytes = new byte[length];
        buffer.getBytes(0, bytes);
        return bytes;
    }

    static <T> T decode(WireFormat format, CodecRegistry registry, Codec<T> codec, byte[] bytes) {
        return format.newMarshaller(registry, 1 << 20).decode(codec, new UnsafeBuffer(bytes), 0, bytes.length);
    }

    static <T> T roundTrip(WireFormat format, CodecRegistry registry, Codec<T> codec, T value) {
        return decode(format, registry, codec, encode(format, registry, codec, value));
    }

    record TestCodec<T>(
            Class<? super T> type,
            String name,
            String shape,
            List<Codec<?>> parts,
            BiConsumer<FieldWriter, T> encoder,
            Function<FieldReader, T> decoder)
            implements Codec<T> {
        @Override
        public void encode(FieldWriter out, T value) {
            encoder.accept(out, value);
        }

        @Override
        public T decode(FieldReader in) {
            return decoder.apply(in);
        }
    }
}
