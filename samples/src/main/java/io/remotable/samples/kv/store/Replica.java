package io.remotable.samples.kv.store;

import static io.remotable.process.Match.match;
import static io.remotable.process.Match.matchIf;

import io.remotable.Remotable;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.kv.placement.Ring;
import io.remotable.samples.kv.placement.Version;
import io.remotable.samples.kv.placement.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds the keys that the view places on it, is the primary of some of them, and ends with the front. What comes from an older
 * view than its own it drops; what comes from a newer one waits until the front has told it of that.
 */
final class Replica {
    private final ProcessContext self;
    private final ProcessId front;
    private final Entries entries = new Entries();
    private final Writes writes = new Writes();
    private final Watched watched;
    private View view = View.first(1);
    private Ring ring = view.ring();
    private Exchange exchange = new Exchange(List.of(), entries::versionOf);
    private long written;
    private boolean retired;

    private Replica(ProcessContext self, ProcessId front) {
        this.self = self;
        this.front = front;
        this.watched = new Watched(self);
    }

    @Remotable
    static void replica(ProcessContext self, ProcessId front) {
        self.link(front);
        new Replica(self, front).run();
    }

    private void run() {
        while (!retired) {
            self.<Runnable>receiveWait(
                            match(ToReplica.class, order -> () -> obey(order)),
                            matchIf(
                                    BetweenReplicas.class,
                                    message -> message.epoch() <= view.epoch(),
                                    message -> () -> hear(message)),
                            match(ProcessMonitorNotification.class, notice -> () -> miss(notice.process())))
                    .run();
        }
    }

    private void obey(ToReplica order) {
        switch (order) {
            case ToReplica.Install(var next) -> install(next);
            case ToReplica.Open() -> open();
            case ToReplica.Task task -> perform(task);
            case ToReplica.Retire() -> retired = true;
        }
    }

    private void hear(BetweenReplicas message) {
        if (message.epoch() == view.epoch()) {
            switch (message) {
                case BetweenReplicas.Replicate write -> store(write.entry(), write.from());
                case BetweenReplicas.Replicated done ->
                    writes.acknowledged(done.version(), done.from()).ifPresent(this::commit);
                case BetweenReplicas.Digest digest -> compare(digest);
                case BetweenReplicas.Want want -> copy(want.keys(), want.from());
                case BetweenReplicas.Copies copies -> take(copies.entries());
            }
        }
    }

    private void miss(ProcessId peer) {
        watched.forget(peer);
        if (view.participants().contains(peer)) {
            self.send(front, new ToFront.Unreachable(view.epoch(), self.pid(), peer));
        }
    }

    private void install(View next) {
        view = next;
        ring = next.ring();
        written = 0;
        List<ProcessId> others = next.participants().stream()
                .filter(member -> !member.equals(self.pid()))
                .toList();
        watched.watchOnly(others);
        exchange = new Exchange(others, entries::versionOf);
        others.forEach(this::tellVersions);
        askWhenAllTold();
    }

    private void tellVersions(ProcessId other) {
        List<List<Stamp>> batches = Batches.of(entries.stamps(key -> holds(other, key)), Stamp::size);
        for (int i = 0; i < batches.size(); i++) {
            boolean last = i == batches.size() - 1;
            self.send(other, new BetweenReplicas.Digest(view.epoch(), self.pid(), batches.get(i), last));
        }
    }

    private void compare(BetweenReplicas.Digest digest) {
        exchange.hear(digest);
        askWhenAllTold();
    }

    private void askWhenAllTold() {
        if (exchange.heardAll()) {
            exchange.wants()
                    .forEach((holder, keys) -> Batches.of(keys, String::length)
                            .forEach(batch ->
                                    self.send(holder, new BetweenReplicas.Want(view.epoch(), self.pid(), batch))));
            tellWhenComplete();
        }
    }

    private void copy(List<String> keys, ProcessId to) {
        Batches.of(entries.of(keys), Entry::size)
                .forEach(batch -> self.send(to, new BetweenReplicas.Copies(view.epoch(), self.pid(), batch)));
    }

    private void take(List<Entry> copies) {
        copies.forEach(entries::put);
        exchange.got(copies);
        tellWhenComplete();
    }

    private void tellWhenComplete() {
        if (exchange.isComplete()) {
            self.send(front, new ToFront.Ready(view.epoch(), self.pid()));
        }
    }

    /**
     * What an owner had of the writes under way, all owners have now. What none had is written again, before anything else is
     * asked of this primary.
     */
    private void open() {
        Map<Boolean, List<Writes.Write>> underWay =
                writes.takeAll().stream().collect(Collectors.partitioningBy(this::isDurable));
        underWay.getOrDefault(true, List.of()).forEach(write -> answer(write.task(), new Request.Reply.Stored()));
        underWay.getOrDefault(false, List.of()).forEach(this::repeat);
        entries.retain(key -> holds(self.pid(), key));
    }

    private boolean isDurable(Writes.Write write) {
        return !write.entry().version().isAfter(entries.versionOf(write.entry().key()));
    }

    private void repeat(Writes.Write write) {
        String key = write.entry().key();
        if (ring.primaryOf(key).filter(self.pid()::equals).isPresent()) {
            write(key, write.entry().value(), write.task());
        } else {
            answer(write.task(), new Request.Reply.Unknown("another node became the key's primary meanwhile"));
        }
    }

    private void perform(ToReplica.Task task) {
        switch (task.request()) {
            case Request.Get get -> answer(task, new Request.Reply.Value(entries.valueOf(get.key())));
            case Request.Set set -> write(set.key(), set.value(), task);
        }
    }

    private void write(String key, String value, ToReplica.Task task) {
        written++;
        Entry entry = new Entry(key, new Version(view.epoch(), written), value);
        List<ProcessId> backups = ring.ownersOf(key).stream()
                .filter(owner -> !owner.equals(self.pid()))
                .toList();
        Writes.Write write = new Writes.Write(entry, task);
        if (backups.isEmpty()) {
            commit(write);
        } else {
            writes.begin(write, backups);
            backups.forEach(
                    backup -> self.send(backup, new BetweenReplicas.Replicate(view.epoch(), self.pid(), entry)));
        }
    }

    private void store(Entry entry, ProcessId primary) {
        entries.put(entry);
        self.send(primary, new BetweenReplicas.Replicated(view.epoch(), self.pid(), entry.version()));
    }

    private void commit(Writes.Write write) {
        entries.put(write.entry());
        answer(write.task(), new Request.Reply.Stored());
    }

    private void answer(ToReplica.Task task, Request.Reply reply) {
        self.sendChan(task.request().replyTo(), reply);
        self.send(front, new ToFront.Done(task.number()));
    }

    private boolean holds(ProcessId member, String key) {
        return ring.ownersOf(key).contains(member);
    }
}
