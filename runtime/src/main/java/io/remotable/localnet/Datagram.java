package io.remotable.localnet;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What nodes say to find each other. Anybody can send these, so they say where a node may be and nothing else.
 *
 * <p>Layout: magic (4 bytes), version, kind, nonce (8), cluster; an answer goes on with host and port (2). Texts are UTF-8
 * after one byte of length.
 */
sealed interface Datagram {
    /** No datagram is longer, in bytes. */
    int MOST_BYTES = 600;

    /** What a question was marked with; the answer repeats it. */
    long nonce();

    /** The cluster that it is about. */
    String cluster();

    /** Who is there? */
    record Question(long nonce, String cluster) implements Datagram {}

    /** A node is there. */
    record Answer(long nonce, String cluster, Place node) implements Datagram {}

    /** As bytes, ready to be sent. */
    default ByteBuffer encode() {
        ByteBuffer out = ByteBuffer.allocate(MOST_BYTES).putInt(Format.MAGIC).put(Format.VERSION);
        out.put(this instanceof Question ? Format.QUESTION : Format.ANSWER).putLong(nonce());
        Format.putText(out, cluster());
        if (this instanceof Answer answer) {
            Format.putText(out, answer.node().host());
            out.putShort((short) answer.node().port());
        }
        return out.flip();
    }

    /** From bytes; empty when they are nothing of ours, or of another version. */
    static Optional<Datagram> parse(ByteBuffer in) {
        try {
            if (in.remaining() > MOST_BYTES || in.getInt() != Format.MAGIC || in.get() != Format.VERSION) {
                return Optional.empty();
            }
            Optional<Datagram> datagram = Format.read(in.get(), in);
            return in.hasRemaining() ? Optional.empty() : datagram;
        } catch (BufferUnderflowException cutShort) {
            return Optional.empty();
        }
    }

    /** The layout. */
    final class Format {
        private static final int MAGIC = 0x524d_5442;
        private static final byte VERSION = 1;
        private static final byte QUESTION = 1;
        private static final byte ANSWER = 2;

        private Format() {}

        private static Optional<Datagram> read(byte kind, ByteBuffer in) {
            long nonce = in.getLong();
            String cluster = text(in);
            return switch (kind) {
                case QUESTION -> Optional.of(new Question(nonce, cluster));
                case ANSWER -> Optional.of(new Answer(nonce, cluster, address(in)));
                default -> Optional.empty();
            };
        }

        private static Place address(ByteBuffer in) {
            String host = text(in);
            return new Place(host, Short.toUnsignedInt(in.getShort()));
        }

        private static void putText(ByteBuffer out, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.put((byte) bytes.length).put(bytes);
        }

        private static String text(ByteBuffer in) {
            byte[] bytes = new byte[Math.min(Byte.toUnsignedInt(in.get()), in.remaining() + 1)];
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
