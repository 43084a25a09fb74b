package io.remotable.benchmarks.frames;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.Subscription;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.logbuffer.FragmentHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.AgentInvoker;

/** Aeron alone, set up as a node does it: driver and client are invoked by the polling thread, datagrams are as long. */
final class AeronEndpoint implements Endpoint {
    private static final AtomicInteger COUNT = new AtomicInteger(900_000_000);
    private static final String CHANNEL = "aeron:udp?endpoint=127.0.0.1:";
    private static final int STREAM = 7;
    private static final int MTU = 65_440;
    private static final int TERM_LENGTH = 1 << 20;
    private static final int WINDOW = 512 << 10;
    private static final int SOCKET_BUFFER = 1 << 20;

    private static final long MAX_WAIT_ALONE_MILLIS = 100;
    private static final long MAX_WAIT_MILLIS = 40;
    private static final long MAX_WAIT_AFTER_TRAFFIC_MILLIS = 5;
    private static final long TRAFFIC_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** A machine that stands still for a while ends nothing. */
    private static final long PATIENCE_NANOS = TimeUnit.HOURS.toNanos(1);

    private final SocketWait wait = new SocketWait();
    private final MediaDriver driver;
    private final Aeron aeron;
    private final AgentInvoker driverInvoker;
    private final AgentInvoker clientInvoker;
    private final Subscription subscription;
    private FrameSink sink = (buffer, offset, length) -> {};
    private final FragmentHandler fragments = (buffer, offset, length, header) -> sink.onFrame(buffer, offset, length);
    private boolean alone = true;
    private boolean busy;
    private long trafficAt = System.nanoTime();

    AeronEndpoint() {
        MediaDriver.Context context = new MediaDriver.Context()
                .aeronDirectoryName(directory())
                .threadingMode(ThreadingMode.INVOKER)
                .asyncExecutorEnabled(false)
                .dirDeleteOnStart(true)
                .dirDeleteOnShutdown(true)
                .termBufferSparseFile(true)
                .counterValuesBufferLength(1 << 20)
                .publicationTermBufferLength(TERM_LENGTH)
                .ipcTermBufferLength(TERM_LENGTH)
                .lowStorageWarningThreshold(0)
                .mtuLength(MTU)
                .initialWindowLength(WINDOW)
                .socketRcvbufLength(SOCKET_BUFFER)
                .socketSndbufLength(SOCKET_BUFFER)
                .timerIntervalNs(MAX_WAIT_ALONE_MILLIS * 2_000_000)
                .clientLivenessTimeoutNs(PATIENCE_NANOS)
                .publicationUnblockTimeoutNs(2 * PATIENCE_NANOS);
        wait.install(context);
        driver = MediaDriver.launch(context);
        driverInvoker = driver.sharedAgentInvoker();
        aeron = Aeron.connect(new Aeron.Context()
                .aeronDirectoryName(driver.aeronDirectoryName())
                .useConductorAgentInvoker(true)
                .driverAgentInvoker(driverInvoker)
                .driverTimeoutMs(TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS)));
        clientInvoker = aeron.conductorAgentInvoker();
        subscription = aeron.addSubscription(CHANNEL + 0, STREAM);
    }

    /** Named as those of nodes are, so that the next node that starts deletes what a killed program left. */
    private static String directory() {
        Path shared = Path.of("/dev/shm");
        Path parent = Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
        String name = "remotable-" + ProcessHandle.current().pid() + "-" + COUNT.getAndIncrement();
        return parent.resolve(name).toString();
    }

    @Override
    public int port() {
        String endpoint = subscription.resolvedEndpoint();
        return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
    }

    @Override
    public int maxFrameLength() {
        return MTU - io.aeron.protocol.DataHeaderFlyweight.HEADER_LENGTH;
    }

    @Override
    public Lane open(int port) {
        alone = false;
        return new PublicationLane(aeron.addExclusivePublication(CHANNEL + port, STREAM));
    }

    @Override
    public int poll(FrameSink to, int limit) {
        sink = to;
        int work = wait.wasCalled() ? 1 : 0;
        int driven = driverInvoker.invoke() + clientInvoker.invoke();
        work += subscription.poll(fragments, limit);
        busy = driven + work > 0;
        if (work > 0) {
            trafficAt = System.nanoTime();
        }
        return work;
    }

    @Override
    public void await(long nanos) {
        if (!busy) {
            wait.await(Math.min(TimeUnit.NANOSECONDS.toMillis(nanos), maxWaitMillis()));
        }
    }

    private long maxWaitMillis() {
        if (alone) {
            return MAX_WAIT_ALONE_MILLIS;
        }
        return System.nanoTime() - trafficAt < TRAFFIC_NANOS ? MAX_WAIT_AFTER_TRAFFIC_MILLIS : MAX_WAIT_MILLIS;
    }

    @Override
    public void wakeup() {
        wait.wakeup();
    }

    @Override
    public void close() {
        aeron.close();
        driver.close();
        wait.close();
    }

    private record PublicationLane(ExclusivePublication publication) implements Lane {
        @Override
        public boolean isConnected() {
            return publication.isConnected();
        }

        @Override
        public boolean offer(DirectBuffer buffer, int offset, int length) {
            return publication.offer(buffer, offset, length) > 0;
        }
    }
}
