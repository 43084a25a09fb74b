package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.node.NodeEvent;
import io.remotable.process.Channel;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedNormal;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.semantics.Notices.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(40)
class NodeEventsTest {
    private static class Listener implements Flow.Subscriber<NodeEvent> {
        final Queue<NodeEvent> heard = new ConcurrentLinkedQueue<>();
        final CountDownLatch completed = new CountDownLatch(1);
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription to) {
            subscription = to;
            to.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(NodeEvent event) {
            heard.add(event);
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {
            completed.countDown();
        }

        void cancel() {
            subscription.cancel();
        }

        void awaitOnce(NodeEvent event) {
            soon().until(() -> heard.contains(event));
            assertThat(heard).containsOnlyOnce(event);
        }
    }

    @Test
    void events_shouldTellOfProcessesAndNames() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            Listener listener = new Listener();
            node.events().subscribe(listener);
            ProcessId pid = node.call(self -> {
                self.register("name", self.pid());
                self.unregister("name");
                self.register("other", self.pid());
                return self.pid();
            });
            listener.awaitOnce(new NodeEvent.Died(pid, new DiedNormal()));
            listener.awaitOnce(new NodeEvent.Spawned(pid));
            listener.awaitOnce(new NodeEvent.Registered(pid, "name"));
            listener.awaitOnce(new NodeEvent.Unregistered(pid, "name"));
            listener.awaitOnce(new NodeEvent.Unregistered(pid, "other"));
        }
    }

    @Test
    void events_shouldTellOfMessages() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Listener onA = new Listener();
            Listener onB = new Listener();
            a.events().subscribe(onA);
            b.events().subscribe(onB);
            Told<Channel<Mail.Number>> told = new Told<>();
            ProcessId target = b.fork(self -> {
                told.tell(self.newChan(Mail.Number.class));
                self.expect(Mail.Done.class);
            });
            var port = told.next().sendPort();
            ProcessId dead = b.call(ProcessContext::pid);
            ProcessId sender = a.call(self -> {
                self.send(target, new Mail.Number(1));
                self.sendChan(port, new Mail.Number(2));
                self.send(dead, new Mail.Number(3));
                self.nsendRemote(b.id(), "nobody", new Mail.Number(4));
                return self.pid();
            });
            onB.awaitOnce(new NodeEvent.DeadLetter("nobody", new Mail.Number(4)));
            onB.awaitOnce(new NodeEvent.DeadLetter(dead.toString(), new Mail.Number(3)));
            onB.awaitOnce(new NodeEvent.Received(target, new Mail.Number(1)));
            onB.awaitOnce(new NodeEvent.ReceivedPort(port.id(), new Mail.Number(2)));
            onA.awaitOnce(new NodeEvent.Sent(target, sender, new Mail.Number(1)));
            onA.awaitOnce(new NodeEvent.SentToPort(port.id(), sender, new Mail.Number(2)));
            onA.awaitOnce(new NodeEvent.SentToName("nobody", b.id(), sender, new Mail.Number(4)));
        }
    }

    @Test
    void events_shouldTellOfConnectionsAndOfWhatProgramsPublish() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Listener listener = new Listener();
            a.events().subscribe(listener);
            a.run(self ->
                    assertThat(self.<Long>call(b.id(), EndsClosures.same(1))).isEqualTo(1L));
            cluster.network().breakConnection(a.id(), b.id());
            a.publish("mine");
            listener.awaitOnce(new NodeEvent.Connected(b.id()));
            listener.awaitOnce(new NodeEvent.Disconnected(b.id(), new DiedDisconnect()));
            listener.awaitOnce(new NodeEvent.User("mine"));
        }
    }

    @Test
    void events_shouldEndWithTheNode() throws InterruptedException {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            Listener listener = new Listener();
            node.events().subscribe(listener);
            node.close();
            listener.completed.await();
        }
    }

    @Test
    void events_shouldNotLetASlowListenerStopTheNodeOrOtherListeners() {
        CountDownLatch free = new CountDownLatch(1);
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            for (int i = 0; i < 8; i++) {
                node.events().subscribe(new Listener() {
                    @Override
                    public void onNext(NodeEvent event) {
                        try {
                            free.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                });
            }
            Listener other = new Listener();
            node.events().subscribe(other);
            node.run(self -> {
                for (int i = 0; i < 80_000; i++) {
                    self.send(self.pid(), 1);
                    self.expect(Integer.class);
                }
            });
            node.publish("last");
            soon().until(() -> !other.heard.isEmpty());
        } finally {
            free.countDown();
        }
    }

    @Test
    void events_shouldCostNothingWhenNobodyListensAnyMore() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            Told<String> made = new Told<>();
            Inside.publish(node, () -> event(made));
            assertThat(made.isEmpty()).isTrue();
            Listener listener = new Listener();
            node.events().subscribe(listener);
            Inside.publish(node, () -> event(made));
            assertThat(made.size()).isEqualTo(1);
            soon().until(() -> listener.heard.contains(new NodeEvent.User("made")));
            listener.cancel();
            soon().until(() -> {
                int before = made.size();
                Inside.publish(node, () -> event(made));
                return made.size() == before;
            });
        }
    }

    private static NodeEvent event(Told<String> made) {
        made.tell("made");
        return new NodeEvent.User("made");
    }

    @Test
    void events_shouldBeRecordedByTheFlightRecorder(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("events.jfr");
        try (Recording recording = new Recording();
                Cluster cluster = Cluster.inMemory()) {
            recording.enable("io.remotable.NodeEvent");
            recording.start();
            cluster.node().publish("in flight");
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("io.remotable.NodeEvent"))
                .filteredOn(event -> event.getString("kind").equals("User"))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("detail")).contains("in flight"));
    }
}
