package io.remotable.localnet;

import io.remotable.process.Closure;
import io.remotable.process.DiedException;
import io.remotable.process.Match;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.RemotableException;
import io.remotable.process.RemoteCallException;
import io.remotable.process.SayMessage;
import io.remotable.process.SpawnException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a master asks of its slaves: all of them at once, each by a process of its own, so that one that is silent or dies
 * delays nobody for long, and late answers reach nobody's mailbox.
 */
final class Slaves {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(1);

    /** What one slave is asked. */
    @FunctionalInterface
    private interface Question {
        /** Whether the slave took part. */
        boolean ask(ProcessContext asker, NodeId slave);
    }

    private Slaves() {}

    /** Those of some nodes that are slaves. */
    static List<NodeId> among(ProcessContext self, List<NodeId> peers) {
        return askAll(
                self,
                peers,
                (asker, peer) -> asker.whereisRemote(peer, SlaveController.NAME, PATIENCE)
                        .isPresent());
    }

    /** Has the slaves' lines come out here. */
    static void redirectLogs(ProcessContext self, List<NodeId> slaves) {
        ProcessId logger = self.whereis(SayMessage.LOGGER)
                .orElseThrow(() -> new RemotableException("no process is named logger on " + self.nodeId()));
        askAll(self, slaves, (asker, slave) -> {
            asker.call(slave, LocalNetTable.redirectLogs(logger), PATIENCE);
            return true;
        });
    }

    /** Waits until what slaves said so far is here: an answer comes after it, on the same way. */
    static void awaitLines(ProcessContext self, List<NodeId> slaves) {
        askAll(self, slaves, (asker, slave) -> asker.call(slave, Closure.returning(true), LAST_PATIENCE));
    }

    /** Ends some slaves, and waits for it. */
    static void terminateAll(ProcessContext self, List<NodeId> slaves) {
        askAll(self, slaves, (asker, slave) -> {
            terminate(asker, slave);
            return true;
        });
    }

    /** Ends a slave, and waits until its node is gone. */
    static void terminate(ProcessContext self, NodeId slave) {
        self.<Boolean>withMonitor(
                slave,
                watching -> isGone(watching, slave, Duration.ZERO)
                        || !tellToEnd(watching, slave)
                        || isGone(watching, slave, PATIENCE));
    }

    private static boolean isGone(ProcessContext self, NodeId slave, Duration wait) {
        return self.receiveTimeout(
                        wait,
                        Match.matchIf(
                                NodeMonitorNotification.class,
                                notice -> notice.node().equals(slave),
                                NodeMonitorNotification::node))
                .isPresent();
    }

    /** False when nobody is there to be told. */
    private static boolean tellToEnd(ProcessContext self, NodeId slave) {
        try {
            self.call(slave, LocalNetTable.terminate(), PATIENCE);
            return true;
        } catch (SpawnException unreachable) {
            return false;
        } catch (RemoteCallException failed) {
            if (failed.reason() instanceof DiedException) {
                throw failed;
            }
            return true;
        }
    }

    private static List<NodeId> askAll(ProcessContext self, List<NodeId> nodes, Question question) {
        List<CompletableFuture<Boolean>> answers =
                nodes.stream().map(node -> ask(self, node, question)).toList();
        List<NodeId> agreed = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            CompletableFuture<Boolean> answer = answers.get(i);
            if (self.receiveWait(Match.matchFuture(answer, yes -> yes))) {
                agreed.add(nodes.get(i));
            }
        }
        return agreed;
    }

    private static CompletableFuture<Boolean> ask(ProcessContext self, NodeId node, Question question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        self.spawnLocal(asker -> {
            try {
                answer.complete(question.ask(asker, node));
            } catch (SpawnException | RemoteCallException unreachable) {
                answer.complete(false);
            } finally {
                answer.complete(false);
            }
        });
        return answer;
    }
}
