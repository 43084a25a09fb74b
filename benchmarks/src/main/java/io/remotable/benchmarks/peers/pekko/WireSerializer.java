package io.remotable.benchmarks.peers.pekko;

import java.io.NotSerializableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.serialization.ByteBufferSerializer;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/**
 * Writes {@link Wire} into Artery's own buffers, by hand: the fastest way that Pekko knows. An actor is written as the
 * string that Pekko's documentation asks for.
 */
public final class WireSerializer extends SerializerWithStringManifest implements ByteBufferSerializer {
    private static final int IDENTIFIER = 29_017;
    private static final int ROOM_BESIDE_BYTES = 1024;

    private final ActorRefResolver actors;

    /** For Pekko, which makes it by reflection. */
    public WireSerializer(ExtendedActorSystem system) {
        actors = ActorRefResolver.get(Adapter.toTyped(system));
    }

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object message) {
        return switch ((Wire) message) {
            case Wire.Ball ball -> "b";
            case Wire.Load load -> "l";
            case Wire.Begin begin -> "s";
            case Wire.Arrived arrived -> "a";
            case Wire.Hire hire -> "h";
            case Wire.Hired hired -> "m";
            case Wire.Die die -> "d";
        };
    }

    @Override
    public void toBinary(Object message, ByteBuffer out) {
        switch ((Wire) message) {
            case Wire.Ball ball -> write(out.putLong(ball.number()), ball.from());
            case Wire.Load load -> out.put(load.bytes());
            case Wire.Begin begin -> write(out.putInt(begin.every()), begin.from());
            case Wire.Arrived arrived -> out.putInt(arrived.count());
            case Wire.Hire hire -> write(out, hire.from());
            case Wire.Hired hired -> write(out, hired.mortal());
            case Wire.Die die -> {}
        }
    }

    @Override
    public Object fromBinary(ByteBuffer in, String manifest) throws NotSerializableException {
        return switch (manifest) {
            case "b" -> {
                long number = in.getLong();
                yield new Wire.Ball(actor(in), number);
            }
            case "l" -> new Wire.Load(rest(in));
            case "s" -> {
                int every = in.getInt();
                yield new Wire.Begin(actor(in), every);
            }
            case "a" -> new Wire.Arrived(in.getInt());
            case "h" -> new Wire.Hire(actor(in));
            case "m" -> new Wire.Hired(actor(in));
            case "d" -> new Wire.Die();
            default -> throw new NotSerializableException("no message has the manifest " + manifest);
        };
    }

    @Override
    public byte[] toBinary(Object message) {
        int bytes = message instanceof Wire.Load load ? load.bytes().length : 0;
        ByteBuffer out = ByteBuffer.allocate(bytes + ROOM_BESIDE_BYTES);
        toBinary(message, out);
        return Arrays.copyOf(out.array(), out.position());
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
        return fromBinary(ByteBuffer.wrap(bytes), manifest);
    }

    private void write(ByteBuffer out, ActorRef<Wire> actor) {
        out.put(actors.toSerializationFormat(actor).getBytes(StandardCharsets.ISO_8859_1));
    }

    private ActorRef<Wire> actor(ByteBuffer in) {
        return actors.resolveActorRef(new String(rest(in), StandardCharsets.ISO_8859_1));
    }

    private static byte[] rest(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        return bytes;
    }
}
