package io.remotable.node.wire;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.CodecException;
import io.remotable.table.ProcessCodecs;

/** Writes and reads greetings. */
public final class GreetingCodec implements Codec<Greeting> {
    /** The one there is. */
    public static final GreetingCodec INSTANCE = new GreetingCodec();

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
                        ProcessCodecs.NODE_ID.read(in, "node"),
                        in.bytes("nonce"),
                        in.int64("fingerprint"),
                        in.bytes("holds"));
            case 2 -> new Greeting.Proof(in.bytes("answers"), in.bytes("mac"));
            case 3 -> new Greeting.Refused(in.bytes("answers"), in.text("reason"));
            case 4 -> new Greeting.Heartbeat(ProcessCodecs.NODE_ID.read(in, "node"));
            case 5 -> new Greeting.Goodbye();
            default -> throw new CodecException("unknown greeting " + kind);
        };
    }
}
