package io.remotable.benchmarks.micro;

import io.remotable.codec.Codec;
import io.remotable.codec.Marshaller;
import io.remotable.codec.WireFormat;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.table.RemoteTable;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Values into bytes and back, in both formats. */
public class CodecBenchmark extends Micro {
    private static final int LONGEST = 1 << 16;
    private static final ProcessId SENDER = new ProcessId(new NodeId("localhost", 9001, 17), 3);

    /** How values are written. */
    @Param
    public WireFormat format = WireFormat.COMPACT;

    private final Encoded<Token> token = new Encoded<>(TokenCodec.INSTANCE, new Token(SENDER, 1_234_567));
    private final Encoded<Order> order = new Encoded<>(OrderCodec.INSTANCE, Order.from(SENDER));

    /** A value, and its bytes. */
    private static final class Encoded<T> {
        private final Codec<T> codec;
        private final T value;
        private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[LONGEST]);
        private int length;

        Encoded(Codec<T> codec, T value) {
            this.codec = codec;
            this.value = value;
        }

        int encode(Marshaller marshaller) {
            length = marshaller.encode(codec, value, buffer, 0);
            return length;
        }

        T decode(Marshaller marshaller) {
            return marshaller.decode(codec, buffer, 0, length);
        }
    }

    private Marshaller marshaller = marshaller();

    private Marshaller marshaller() {
        return format.newMarshaller(RemoteTable.discover(), LONGEST);
    }

    /** Makes the bytes that are read. */
    @Setup
    public void encode() {
        marshaller = marshaller();
        token.encode(marshaller);
        order.encode(marshaller);
    }

    /** A process id and a long. */
    @Benchmark
    public int encodeSmall() {
        return token.encode(marshaller);
    }

    /** The same back. */
    @Benchmark
    public Object decodeSmall() {
        return token.decode(marshaller);
    }

    /** Texts, a list, records within. */
    @Benchmark
    public int encodeLarge() {
        return order.encode(marshaller);
    }

    /** The same back. */
    @Benchmark
    public Object decodeLarge() {
        return order.decode(marshaller);
    }
}
