package io.remotable.node.wire;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.CodecException;
import io.remotable.process.NodeId;
import io.remotable.table.ProcessCodecs;

/** Writes and reads greetings. */
public final class GreetingCodec implements Codec<Greeting> {
    /** The one there is. */
    public static final GreetingCodec INSTANCE = new GreetingCodec();

    /** Longer ones nobody says; strangers shall not fill the memory. */
    private static final int LONGEST_HOST = 255;

    private static final int LONGEST_TOKEN = 64;

    private GreetingCodec() {}

    @Override
    public Class<Greeting> type() {
        return Greeting.class;
    }

    @Override
    public void encode(FieldWriter out, Greeting greeting) {
        switch (greeting) {
            case Greeting.Hello hello -> {
                out.int8("kind", (byte) 1);
                ProcessCodecs.NODE_ID.write(out, "node", hello.node());
                out.bytes("nonce", hello.nonce());
                out.int64("fingerprint", hello.fingerprint());
                out.bytes("holds", hello.holds());
                out.int32("maxMessageLength", hello.limits().maxMessageLength());
                out.int64("patience", hello.limits().patienceNanos());
            }
            case Greeting.Proof proof -> {
                out.int8("kind", (byte) 2);
                out.bytes("answers", proof.answers());
                out.bytes("mac", proof.mac());
            }
            case Greeting.Refused refused -> {
                out.int8("kind", (byte) 3);
                out.bytes("answers", refused.answers());
                out.text("reason", refused.reason());
            }
            case Greeting.Heartbeat heartbeat -> {
                out.int8("kind", (byte) 4);
                ProcessCodecs.NODE_ID.write(out, "node", heartbeat.node());
            }
            case Greeting.Goodbye goodbye -> out.int8("kind", (byte) 5);
        }
    }

    @Override
    public Greeting decode(FieldReader in) {
        byte kind = in.int8("kind");
        return switch (kind) {
            case 1 ->
                new Greeting.Hello(
                        node(in), token(in, "nonce"), in.int64("fingerprint"), token(in, "holds"), limits(in));
            case 2 -> new Greeting.Proof(token(in, "answers"), token(in, "mac"));
            case 3 -> new Greeting.Refused(token(in, "answers"), in.text("reason"));
            case 4 -> new Greeting.Heartbeat(node(in));
            case 5 -> new Greeting.Goodbye();
            default -> throw new CodecException("unknown greeting " + kind);
        };
    }

    private static Greeting.Limits limits(FieldReader in) {
        return new Greeting.Limits(in.int32("maxMessageLength"), in.int64("patience"));
    }

    private static NodeId node(FieldReader in) {
        NodeId node = ProcessCodecs.NODE_ID.read(in, "node");
        if (node.host().length() > LONGEST_HOST) {
            throw new CodecException("a host of " + node.host().length() + " characters in a greeting");
        }
        return node;
    }

    private static byte[] token(FieldReader in, String name) {
        byte[] bytes = in.bytes(name);
        if (bytes.length > LONGEST_TOKEN) {
            throw new CodecException("a " + name + " of " + bytes.length + " bytes in a greeting");
        }
        return bytes;
    }
}
