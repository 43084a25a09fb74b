package io.remotable.transport.aeron;

import io.aeron.Aeron;
import io.aeron.Subscription;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.driver.status.SystemCounterDescriptor;
import io.aeron.exceptions.AeronException;
import io.aeron.protocol.DataHeaderFlyweight;
import io.remotable.transport.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochClock;
import org.agrona.concurrent.status.AtomicCounter;

/** A media driver and a client that run on their caller's thread, and the one subscription. */
final class EmbeddedAeron implements AutoCloseable {
    static final int TERM_LENGTH = 1 << 20;

    private static final int WINDOW = 512 << 10;

    /** What may lie before the driver: a small frame waits for all of it when a large one went before. */
    private static final int UNSENT = 256 << 10;

    private static final int COUNTERS_LENGTH = 1 << 20;
    private static final long MAX_TIMER_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** Driver and client are one thread and cannot lose each other; all they could do is take a pause for death. */
    private static final long NEVER_NANOS = TimeUnit.DAYS.toNanos(365);

    private final DriverDirectory directory;
    private final MediaDriver driver;
    private final Aeron aeron;
    private final Subscription subscription;
    private final int maxFrameLength;

    private EmbeddedAeron(
            DriverDirectory directory, MediaDriver driver, Aeron aeron, Subscription subscription, int maxFrameLength) {
        this.directory = directory;
        this.driver = driver;
        this.aeron = aeron;
        this.subscription = subscription;
        this.maxFrameLength = maxFrameLength;
    }

    /**
     * Starts both, and listens.
     *
     * @throws AeronException     when that fails; then nothing is left behind
     * @throws TransportException the same, for want of room for files
     */
    static EmbeddedAeron launch(
            AeronConfig config,
            InetAddress address,
            SocketProbe socket,
            DatagramEndpoints endpoints,
            Streams streams,
            ErrorHandler errors) {
        DriverDirectory directory = DriverDirectory.create(config.directoryBase());
        MediaDriver driver = null;
        Aeron aeron = null;
        try {
            EpochClock clock = new MonotonicClock();
            MediaDriver.Context context = driverContext(config, socket, errors)
                    .aeronDirectoryName(directory.aeronDirectory())
                    .epochClock(clock);
            endpoints.install(context);
            driver = MediaDriver.launch(context);
            aeron = Aeron.connect(clientContext(driver, errors).epochClock(clock));
            Subscription subscription = aeron.addSubscription(
                    "aeron:udp?endpoint=" + Hosts.endpoint(address, config.port()),
                    AeronLink.STREAM,
                    streams::onAvailable,
                    streams::onUnavailable);
            return new EmbeddedAeron(
                    directory, driver, aeron, subscription, socket.mtu() - DataHeaderFlyweight.HEADER_LENGTH);
        } catch (Throwable failure) {
            CloseHelper.quietCloseAll(aeron, driver, directory);
            if (failure instanceof IOException) { // which Agrona throws without declaring it
                throw new TransportException(noFiles(directory, failure), failure);
            }
            throw failure;
        }
    }

    private static String noFiles(DriverDirectory directory, Throwable failure) {
        return "cannot make Aeron's files in " + directory.parent() + ": " + failure.getMessage()
                + ". They take some 10 MiB: make room there, or raise the limit for files of this process (ulimit -f).";
    }

    private static MediaDriver.Context driverContext(AeronConfig config, SocketProbe socket, ErrorHandler errors) {
        long liveness = config.liveness().toNanos();
        return new MediaDriver.Context()
                .threadingMode(ThreadingMode.INVOKER)
                .asyncExecutorEnabled(false)
                .dirDeleteOnStart(true)
                .dirDeleteOnShutdown(true)
                .warnIfDirectoryExists(false)
                .printConfigurationOnStart(false)
                .errorHandler(errors)
                .counterValuesBufferLength(COUNTERS_LENGTH)
                .publicationTermBufferLength(TERM_LENGTH)
                .publicationTermWindowLength(UNSENT)
                .ipcTermBufferLength(TERM_LENGTH)
                .termBufferSparseFile(true)
                .lowStorageWarningThreshold(0)
                .mtuLength(socket.mtu())
                .initialWindowLength(Math.min(WINDOW, socket.receiveCapacity()))
                .socketRcvbufLength(socket.receiveCapacity())
                .socketSndbufLength(socket.sendCapacity())
                .imageLivenessTimeoutNs(liveness)
                .publicationConnectionTimeoutNs(liveness)
                .publicationLingerTimeoutNs(AeronLink.LINGER_NANOS)
                .timerIntervalNs(Math.min(MAX_TIMER_NANOS, liveness / 4))
                .reResolutionCheckIntervalNs(0)
                .clientLivenessTimeoutNs(NEVER_NANOS)
                .publicationUnblockTimeoutNs(2 * NEVER_NANOS);
    }

    private static Aeron.Context clientContext(MediaDriver driver, ErrorHandler errors) {
        Aeron.Context context = new Aeron.Context()
                .aeronDirectoryName(driver.aeronDirectoryName())
                .useConductorAgentInvoker(true)
                .driverAgentInvoker(driver.sharedAgentInvoker())
                .errorHandler(errors)
                .subscriberErrorHandler(errors);
        context.driverTimeoutMs(TimeUnit.NANOSECONDS.toMillis(NEVER_NANOS));
        return context;
    }

    /** Run directly: the invoker would stop for good when its thread is interrupted. */
    Agent driverAgent() {
        return driver.sharedAgentInvoker().agent();
    }

    /** Run directly for the same reason. */
    Agent clientAgent() {
        return aeron.conductorAgentInvoker().agent();
    }

    Aeron aeron() {
        return aeron;
    }

    Subscription subscription() {
        return subscription;
    }

    int maxFrameLength() {
        return maxFrameLength;
    }

    /** The port that is listened on. */
    int port() {
        String endpoint = subscription.resolvedEndpoint();
        return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
    }

    AtomicCounter invalidPackets() {
        return driver.context().systemCounters().get(SystemCounterDescriptor.INVALID_PACKETS);
    }

    @Override
    public void close() {
        CloseHelper.quietCloseAll(aeron, driver, directory);
    }
}
