package io.remotable.transport.aeron;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.agrona.ErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link AeronTransport} is set up.
 *
 * @param host          a name or address of this machine, at which peers reach it; IPv6 with or without brackets
 * @param port          the UDP port, 0 for a free one
 * @param mtu           the longest datagram in bytes without UDP's own header, a multiple of 32; 0 for what suits the
 * host
 * @param liveness      after this long without a sign of life from a peer its streams end
 * @param directoryBase where the media driver's directory is made; null for shared memory, or the temporary directory
 * @param errors        is told each error, on the launching and on the polling thread; they may repeat with every datagram;
 *                      must not throw
 */
public record AeronConfig(
        String host,
        int port,
        int mtu,
        Duration liveness,
        @Nullable Path directoryBase,
        ErrorHandler errors) {
    static final int FRAME_ALIGNMENT = 32;
    static final int MIN_MTU = 128;
    static final int MAX_MTU = 65_472;
    private static final Duration MIN_LIVENESS = Duration.ofMillis(500);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public AeronConfig {
        Objects.requireNonNull(errors, "errors");
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is empty");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not in 0..65535");
        }
        if (mtu != 0 && (mtu < MIN_MTU || mtu > MAX_MTU || mtu % FRAME_ALIGNMENT != 0)) {
            throw new IllegalArgumentException(
                    "mtu " + mtu + " is not a multiple of " + FRAME_ALIGNMENT + " in " + MIN_MTU + ".." + MAX_MTU);
        }
        if (liveness.compareTo(MIN_LIVENESS) < 0) {
            throw new IllegalArgumentException("liveness " + liveness + " is shorter than " + MIN_LIVENESS);
        }
    }

    /**
     * The defaults for an address: an mtu that suits it, 1.5 seconds of liveness, errors ignored.
     *
     * @param host a name or address of this machine
     * @param port the UDP port, 0 for a free one
     * @return a configuration
     */
    public static AeronConfig of(String host, int port) {
        return new AeronConfig(host, port, 0, Duration.ofMillis(1500), null, error -> {});
    }

    /**
     * The same with another mtu.
     *
     * @param bytes the longest datagram, 0 for what suits the host
     * @return a configuration
     */
    public AeronConfig withMtu(int bytes) {
        return new AeronConfig(host, port, bytes, liveness, directoryBase, errors);
    }

    /**
     * The same with another liveness.
     *
     * @param time after which silence ends a stream
     * @return a configuration
     */
    public AeronConfig withLiveness(Duration time) {
        return new AeronConfig(host, port, mtu, time, directoryBase, errors);
    }

    /**
     * The same with the driver's directory elsewhere.
     *
     * @param base an existing directory
     * @return a configuration
     */
    public AeronConfig withDirectoryBase(Path base) {
        return new AeronConfig(host, port, mtu, liveness, base, errors);
    }

    /**
     * The same with errors told to someone.
     *
     * @param sink is told each error, however often it repeats; must not throw
     * @return a configuration
     */
    public AeronConfig withErrors(ErrorHandler sink) {
        return new AeronConfig(host, port, mtu, liveness, directoryBase, sink);
    }
}
