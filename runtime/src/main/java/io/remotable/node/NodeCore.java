package io.remotable.node;

import io.remotable.node.mailbox.TypedChannel;
import io.remotable.node.peer.Faults;
import io.remotable.node.peer.Peers;
import io.remotable.process.ChannelClosure;
import io.remotable.process.DiedReason;
import io.remotable.process.Message;
import io.remotable.process.NodeClosedException;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.scheduler.Reactor;
import io.remotable.table.CurrentTable;
import io.remotable.table.Messages;
import io.remotable.table.RemoteTable;
import io.remotable.transport.Transport;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of one node, wired together, and its table of processes. */
final class NodeCore {
    private static final AtomicBoolean SLOWNESS_TOLD = new AtomicBoolean();
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final NodeId id;
    private final NodeSettings settings;
    private final Map<ProcessId, LocalProcess> processes = new ConcurrentHashMap<>();
    private final AtomicLong processesMade = new AtomicLong();
    private final Map<LocalProcess, Consumer<DiedReason>> whenEnded = new ConcurrentHashMap<>();
    private final Faults faults;
    private final UnwatchedFailures unwatched;
    private final Events events = new Events();
    private final Requests requests = new Requests();
    private final Encoders encoders;
    private final Message.Form form;
    private final Contacts contacts = new Contacts(this);
    private final Courier courier = new Courier(this);
    private final Watches watches = new Watches(this);
    private final Names names = new Names(this);
    private final Spawner spawner = new Spawner(this);
    private final Caller caller = new Caller(this);
    private final Children children = new Children(this);
    private final Queries queries = new Queries(this);
    private final LogProcess log;
    private final Peers peers;
    private final Reactor reactor;
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean closed;

    NodeCore(NodeId id, Transport transport, NodeSettings settings) {
        this.id = id;
        this.settings = settings;
        this.log = new LogProcess(this, settings.log());
        this.faults = new Faults(log::note);
        this.form = Messages.form(settings.table());
        this.unwatched = new UnwatchedFailures(faults);
        this.encoders = new Encoders(settings.table(), settings.format(), settings.peers());
        this.peers = new Peers(id, settings.peers(), transport, settings.table(), new Dispatcher(this), faults);
        this.reactor = new Reactor(
                "remotable-" + id.port(),
                transport,
                peers,
                peers,
                settings.spin().toNanos(),
                this::onReactorFailure);
    }

    void start() {
        CurrentTable.use(table());
        try {
            log.start();
            reactor.start();
        } catch (RuntimeException | Error failure) {
            CurrentTable.release();
            throw failure;
        }
        if (!Reactor.runsProcesses() && SLOWNESS_TOLD.compareAndSet(false, true)) {
            log.note(
                    "round trips take several times as long as they could: the JVM flag --add-opens=java.base/java.lang="
                            + moduleName() + " lets processes run where their messages arrive.");
        }
    }

    private static String moduleName() {
        Module own = NodeCore.class.getModule();
        return own.isNamed() ? own.getName() : "ALL-UNNAMED";
    }

    void onReactorFailure(Throwable failure) {
        String where = failure.getStackTrace().length > 0 ? failure.getStackTrace()[0].toString() : "";
        faults.report(
                "internal error",
                failure.getClass() + where,
                "internal error, the node goes on: " + Deaths.stackOf(failure));
    }

    /** What the transport has to tell. What differs in numbers only, of streams for example, is one cause. */
    void onTransportError(Throwable failure) {
        String where = failure.getStackTrace().length > 0 ? " at " + failure.getStackTrace()[0] : "";
        faults.report(
                "transport error",
                DIGITS.matcher(failure.toString()).replaceAll("#"),
                "trouble on the network, the node goes on: " + failure
                        + (failure.getCause() == null ? "" : ", caused by " + failure.getCause()) + where);
    }

    // processes

    LocalProcess create(ProcessBody body) {
        if (closed) {
            throw closedException();
        }
        LocalProcess process = new LocalProcess(this, new ProcessId(id, processesMade.incrementAndGet()), body);
        processes.put(process.pid(), process);
        if (closed) {
            processes.remove(process.pid());
            throw closedException();
        }
        events.publish(() -> new NodeEvent.Spawned(process.pid()));
        return process;
    }

    /** A process that runs a channel closure, and the channel that it was made with. */
    <T> SendPortId createWithChannel(ChannelClosure<T> closure, Consumer<LocalProcess> whenMade) {
        CompletableFuture<TypedChannel<T>> made = new CompletableFuture<>();
        LocalProcess process = create(self -> closure.run(self, made.join()));
        TypedChannel<T> channel = process.newChannel(closure.element());
        made.complete(channel);
        whenMade.accept(process);
        return channel.id();
    }

    void whenEnded(LocalProcess process, Consumer<DiedReason> action) {
        whenEnded.put(process, action);
    }

    /** On the process's own thread, as the last thing it does. Releases what it held (rule 5.4). */
    void ended(LocalProcess process, DiedReason reason) {
        process.unlist();
        processes.remove(process.pid());
        try {
            names.release(process.pid());
            boolean watched = watches.ended(process, reason);
            events.publish(() -> new NodeEvent.Died(process.pid(), reason));
            if (!reason.isNormal() && !watched && !whenEnded.containsKey(process) && !closed) {
                unwatched.tell(process, reason);
            }
        } finally {
            Consumer<DiedReason> action = whenEnded.remove(process);
            if (action != null) {
                action.accept(reason);
            }
        }
    }

    @Nullable
    LocalProcess process(ProcessId pid) {
        return processes.get(pid);
    }

    @Nullable
    LocalProcess process(long localId) {
        return process(new ProcessId(id, localId));
    }

    /** Sends a signal to a process of this node; the dead take none. */
    void raise(long localId, Signal signal) {
        LocalProcess process = process(localId);
        if (process != null) {
            process.raise(signal);
        }
    }

    Collection<LocalProcess> processes() {
        return processes.values();
    }

    LocalProcess processOf(ProcessContext self) {
        return ((ContextCore) self).process();
    }

    /** Stands for the node itself, and for threads that are no process. */
    ProcessId ownPid() {
        return new ProcessId(id, 0);
    }

    ProcessId pidOf(@Nullable LocalProcess process) {
        return process != null ? process.pid() : ownPid();
    }

    void restoreLogger() {
        log.registerAgain();
    }

    // closing

    boolean isClosed() {
        return closed;
    }

    void checkOpen() {
        if (closed) {
            throw closedException();
        }
    }

    private NodeClosedException closedException() {
        return new NodeClosedException("the node " + id + " is closed. Start another one with Node.builder().start().");
    }

    /** False when it was closed before. */
    synchronized boolean markClosed() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    /** Completed when the node begins to close. */
    CompletableFuture<Void> closing() {
        return closing;
    }

    /** Counted down when a closed node has released everything. */
    CountDownLatch released() {
        return released;
    }

    /** Whether the caller is a process of this node, or its reactor. */
    boolean isOnOwnThread() {
        return reactor.isCurrent() || processes().stream().anyMatch(LocalProcess::isCurrent);
    }

    // parts

    NodeId id() {
        return id;
    }

    NodeSettings settings() {
        return settings;
    }

    RemoteTable table() {
        return settings.table();
    }

    /** How raw messages of this node name and show their values. */
    Message.Form form() {
        return form;
    }

    int maxMessageLength() {
        return settings.peers().maxMessageLength();
    }

    Faults faults() {
        return faults;
    }

    Events events() {
        return events;
    }

    Requests requests() {
        return requests;
    }

    Encoders encoders() {
        return encoders;
    }

    Contacts contacts() {
        return contacts;
    }

    Courier courier() {
        return courier;
    }

    Watches watches() {
        return watches;
    }

    Names names() {
        return names;
    }

    Spawner spawner() {
        return spawner;
    }

    Caller caller() {
        return caller;
    }

    Children children() {
        return children;
    }

    Queries queries() {
        return queries;
    }

    LogProcess log() {
        return log;
    }

    Peers peers() {
        return peers;
    }

    Reactor reactor() {
        return reactor;
    }
}
