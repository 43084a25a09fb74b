package io.remotable.node.wire;

import java.nio.ByteOrder;

/**
 * The layout of a frame. The first byte says what it is; numbers are little endian.
 *
 * <pre>
 *   MESSAGE   | 1 | format | target process, 8 | type, 8 | value …
 *   PORT      | 2 | format | target process, 8 | type, 8 | channel, 8 | value …
 *   CONTROL   | 3 | a {@link Control}, compact …
 *   CHUNK     | 4 | 0 0 0 | transfer, 4 | total length, 4 | in band, 4 | offset, 4 | a part of another frame …
 *   GREETING  | 5 | version | a {@link Greeting}, compact …
 *   BATCH     | 6 | length, 2 | a message, port or control frame | length, 2 | …
 * </pre>
 *
 * <p>A frame that comes in chunks may carry one long byte array out of band: behind its other bytes, so that neither side
 * copies the array together with them.
 */
public final class Frames {
    /** The version of this protocol. A peer of another one is refused. */
    public static final int VERSION = 1;

    /** A message to a process. */
    public static final byte MESSAGE = 1;
    /** A value for a channel. */
    public static final byte PORT = 2;
    /** A control message between nodes. */
    public static final byte CONTROL = 3;
    /** A part of a frame that is longer than a datagram. */
    public static final byte CHUNK = 4;
    /** What is said before a peer is trusted, and heartbeats. */
    public static final byte GREETING = 5;
    /** Several small frames in one. */
    public static final byte BATCH = 6;

    /** Where the format of a value stands. */
    public static final int FORMAT = 1;
    /** Where the number of the target process stands. */
    public static final int TARGET = 2;
    /** Where the number of the value's type stands. */
    public static final int TYPE = 10;
    /** Where a message's value begins. */
    public static final int MESSAGE_VALUE = 18;
    /** Where the number of the channel stands. */
    public static final int CHANNEL = 18;
    /** Where a channel's value begins. */
    public static final int PORT_VALUE = 26;
    /** Where a control message begins. */
    public static final int CONTROL_VALUE = 1;
    /** Where the protocol version of a greeting stands. */
    public static final int GREETING_VERSION = 1;
    /** Where a greeting begins. */
    public static final int GREETING_VALUE = 2;

    /** What a frame may hold besides the longest message: whom it is for, or how a process died. */
    public static final int ROOM_BESIDES = 256 * 1024;

    /** Where the number of a transfer stands. */
    public static final int CHUNK_TRANSFER = 4;
    /** Where the length of the whole frame stands. */
    public static final int CHUNK_TOTAL = 8;
    /** Where it stands how many bytes of the whole are not those of an array out of band. */
    public static final int CHUNK_IN_BAND = 12;
    /** Where the place of the part in the whole stands. */
    public static final int CHUNK_OFFSET = 16;
    /** Where the part begins. */
    public static final int CHUNK_DATA = 20;

    /** Where the length of the first frame of a batch stands. */
    public static final int BATCH_DATA = 1;
    /** What the length of a frame takes in a batch. */
    public static final int BATCH_PREFIX = 2;

    /** The order of the bytes of a number. */
    public static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private Frames() {}
}
