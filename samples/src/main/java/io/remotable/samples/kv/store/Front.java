package io.remotable.samples.kv.store;

import static io.remotable.process.Match.match;

import io.remotable.process.Match;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.kv.placement.Membership;
import io.remotable.samples.kv.placement.Ring;
import io.remotable.samples.kv.placement.Suspicions;
import io.remotable.samples.kv.placement.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one process that all requests go through: it owns the membership, hands requests to the primaries of their keys, and
 * answers in place of replicas that cannot.
 */
final class Front {
    private static final Duration TICK = Duration.ofMillis(100);

    private final ProcessContext self;
    private final Settings settings;
    private final Membership membership;
    private final Requests requests = new Requests();
    private final Suspicions suspicions = new Suspicions();
    private final Watched watched;
    private final Answers answers;
    private Ring ring;
    private long suspectedSince;

    private Front(ProcessContext self, Settings settings) {
        this.self = self;
        this.settings = settings;
        this.membership = new Membership(settings.copies());
        this.ring = membership.view().ring();
        this.watched = new Watched(self);
        this.answers = new Answers(self);
    }

    static void run(ProcessContext self, List<NodeId> nodes, NodeFinder finder, Settings settings) {
        Front front = new Front(self, settings);
        List<ProcessId> first = Recruiter.recruit(self, self.pid(), nodes);
        first.forEach(front::join);
        ProcessId own = self.pid();
        self.spawnLocal(recruiter -> Recruiter.run(recruiter, own, first, finder, settings.recruiting()));
        front.run();
    }

    private void run() {
        while (true) {
            advance();
            List<Match<Runnable>> clauses = List.of(
                    match(Request.class, request -> () -> requests.add(request, deadline())),
                    match(ToFront.class, message -> () -> hear(message)),
                    match(
                            ProcessMonitorNotification.class,
                            notice -> () -> lose(notice.process(), "died: " + notice.reason())));
            if (requests.isEmpty() && suspicions.isEmpty()) {
                self.<Runnable>receiveWait(clauses).run();
            } else {
                self.<Runnable>receiveTimeout(TICK, clauses).ifPresent(Runnable::run);
                tick(System.nanoTime());
            }
        }
    }

    private long deadline() {
        return System.nanoTime() + settings.deadline().toNanos();
    }

    private void hear(ToFront message) {
        switch (message) {
            case ToFront.Done(var task) -> requests.done(task);
            case ToFront.Ready(var epoch, var replica) -> ready(epoch, replica);
            case ToFront.Unreachable(var epoch, var replica, var peer) -> suspect(epoch, replica, peer);
            case ToFront.Join(var replica) -> join(replica);
            case ToFront.Leave(var node, var replyTo) -> self.sendChan(replyTo, membership.leave(node));
            case ToFront.Ask(var replyTo) -> self.sendChan(replyTo, status());
        }
    }

    private void join(ProcessId replica) {
        watched.watch(replica);
        membership.join(replica);
    }

    private void lose(ProcessId replica, String how) {
        watched.leaveAlone(replica);
        if (membership.lose(replica)) {
            self.say("process %s %s", replica, how);
            suspicions.forget(replica);
            requests.lose(
                    replica, set -> answers.unknown(set, "process " + replica + " " + how + " before it acknowledged"));
            if (!membership.isComplete()) {
                self.say("all copies of some keys are lost: more nodes died at once than copies are kept");
            }
        }
    }

    private void suspect(long epoch, ProcessId replica, ProcessId peer) {
        if (epoch == membership.view().epoch() && membership.has(replica) && membership.has(peer)) {
            if (suspicions.isEmpty()) {
                suspectedSince = System.nanoTime();
            }
            suspicions.add(replica, peer);
        }
    }

    private void tick(long now) {
        requests.expire(now, answers::waitedTooLong, answers::unanswered);
        if (!suspicions.isEmpty() && now - suspectedSince > settings.grace().toNanos()) {
            for (ProcessId culprit : suspicions.culprits()) {
                self.exit(culprit, "left out of the store: others cannot reach it");
                lose(culprit, "is left out: others cannot reach it");
            }
        }
    }

    /** Goes as far as it can: to another view when one is due, and on with the requests when none is. */
    private void advance() {
        boolean due = membership.isOpen() && membership.isToChange() && requests.isQuiet();
        if (due || membership.isBroken()) {
            View view = membership.install();
            ring = view.ring();
            view.participants().forEach(member -> self.send(member, new ToReplica.Install(view)));
        }
        if (membership.isOpen() && !membership.isToChange()) {
            forwardAll();
        }
    }

    private void ready(long epoch, ProcessId replica) {
        if (membership.ready(epoch, replica)) {
            membership.view().participants().forEach(member -> self.send(member, new ToReplica.Open()));
            for (ProcessId leaver : membership.release()) {
                watched.leaveAlone(leaver);
                self.say("process %s has left", leaver);
                self.send(leaver, new ToReplica.Retire());
            }
        }
    }

    private void forwardAll() {
        Optional<Request> next = requests.next();
        while (next.isPresent()) {
            forward(next.get());
            next = requests.next();
        }
    }

    private void forward(Request request) {
        Optional<ProcessId> primary = ring.primaryOf(request.key());
        if (primary.isPresent()) {
            self.send(primary.get(), requests.forward(primary.get()));
        } else {
            requests.drop();
            answers.notDone(request, "no node is left that could hold data: start one");
        }
    }

    private Status status() {
        List<NodeId> nodes = membership.view().owners().stream()
                .map(ProcessId::node)
                .sorted()
                .toList();
        return new Status(membership.view().epoch(), membership.isOpen() && !membership.isToChange(), nodes);
    }
}
