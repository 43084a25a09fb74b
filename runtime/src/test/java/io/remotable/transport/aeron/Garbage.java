package io.remotable.transport.aeron;

import io.aeron.protocol.DataHeaderFlyweight;
import io.aeron.protocol.HeaderFlyweight;
import io.aeron.protocol.SetupFlyweight;
import java.net.DatagramPacket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;

/** Datagrams that no peer sends: noise, and Aeron's frames with fields out of range. */
final class Garbage {
    private Garbage() {}

    static List<byte[]> datagrams(int count) {
        Random random = new Random(7);
        List<byte[]> datagrams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            datagrams.add(
                    switch (i % 4) {
                        case 0 -> noise(random);
                        case 1 -> setup(random);
                        case 2 -> data(random);
                        default -> header(random);
                    });
        }
        return datagrams;
    }

    static DatagramPacket packet(byte[] datagram) {
        return new DatagramPacket(datagram, datagram.length);
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(1500)];
        random.nextBytes(bytes);
        if (bytes.length > 4) {
            bytes[4] = (byte) (1 + random.nextInt(200));
        }
        return bytes;
    }

    /** Asks for a stream of absurd shape. */
    private static byte[] setup(Random random) {
        byte[] bytes = new byte[SetupFlyweight.HEADER_LENGTH];
        SetupFlyweight setup = new SetupFlyweight(new UnsafeBuffer(bytes));
        setup.streamId(AeronLink.STREAM)
                .sessionId(random.nextInt())
                .initialTermId(random.nextInt())
                .activeTermId(random.nextInt())
                .termOffset(random.nextInt())
                .termLength(random.nextBoolean() ? 1 << 30 : random.nextInt())
                .mtuLength(random.nextInt())
                .frameLength(SetupFlyweight.HEADER_LENGTH)
                .headerType(HeaderFlyweight.HDR_TYPE_SETUP);
        return bytes;
    }

    private static byte[] data(Random random) {
        byte[] bytes = new byte[DataHeaderFlyweight.HEADER_LENGTH + random.nextInt(100)];
        random.nextBytes(bytes);
        DataHeaderFlyweight data = new DataHeaderFlyweight(new UnsafeBuffer(bytes));
        data.streamId(AeronLink.STREAM)
                .version(HeaderFlyweight.CURRENT_VERSION)
                .headerType(HeaderFlyweight.HDR_TYPE_DATA);
        return bytes;
    }

    /** Of a kind that nobody knows, or cut short. */
    private static byte[] header(Random random) {
        byte[] bytes = new byte[HeaderFlyweight.MIN_HEADER_LENGTH + random.nextInt(8)];
        new HeaderFlyweight(new UnsafeBuffer(bytes))
                .version(HeaderFlyweight.CURRENT_VERSION)
                .headerType(random.nextInt(20))
                .frameLength(random.nextInt());
        return bytes;
    }
}
