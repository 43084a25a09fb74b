package io.remotable.node.peer;

import io.remotable.codec.CodecRegistry;
import io.remotable.codec.Marshaller;
import io.remotable.codec.WireFormat;
import io.remotable.node.wire.Frames;
import io.remotable.node.wire.Greeting;
import io.remotable.node.wire.GreetingCodec;
import io.remotable.process.CodecException;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Greetings as frames, which carry the version of the protocol. For the reactor's thread. */
final class GreetingFrames {
    private final Marshaller marshaller;

    GreetingFrames(CodecRegistry registry, int maxLength) {
        this.marshaller = WireFormat.COMPACT.newMarshaller(registry, maxLength);
    }

    DirectBuffer encode(Greeting greeting) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(128);
        buffer.putByte(0, Frames.GREETING);
        buffer.putByte(Frames.GREETING_VERSION, (byte) Frames.VERSION);
        int length = marshaller.encode(GreetingCodec.INSTANCE, greeting, buffer, Frames.GREETING_VALUE);
        return new UnsafeBuffer(buffer.byteArray(), 0, Frames.GREETING_VALUE + length);
    }

    Greeting decode(DirectBuffer buffer, int offset, int length) {
        if (length < Frames.GREETING_VALUE) {
            throw new CodecException("a greeting is cut short: " + length + " bytes");
        }
        byte version = buffer.getByte(offset + Frames.GREETING_VERSION);
        if (version != Frames.VERSION) {
            throw new CodecException("protocol version " + version + " where this node speaks " + Frames.VERSION
                    + ". Run the same version of Remotable on both.");
        }
        return marshaller.decode(
                GreetingCodec.INSTANCE, buffer, offset + Frames.GREETING_VALUE, length - Frames.GREETING_VALUE);
    }
}
