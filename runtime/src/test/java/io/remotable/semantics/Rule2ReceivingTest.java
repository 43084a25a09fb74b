package io.remotable.semantics;

import static io.remotable.process.Match.match;
import static io.remotable.process.Match.matchAny;
import static io.remotable.process.Match.matchChan;
import static io.remotable.process.Match.matchFuture;
import static io.remotable.process.Match.matchIf;
import static io.remotable.process.Match.matchUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.Channel;
import io.remotable.process.Match;
import io.remotable.process.Message;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules 2.1 to 2.4. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule2ReceivingTest {
    private static final Duration POLL = Duration.ZERO;
    private static final Duration SHORT = Duration.ofMillis(30);

    private static void inProcess(ProcessBody body) {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(body);
        }
    }

    private static void mail(ProcessContext self, Object... messages) {
        for (Object message : messages) {
            self.send(self.pid(), message);
        }
    }

    private static Match<String> number() {
        return match(Mail.Number.class, number -> "number " + number.value());
    }

    private static Match<String> text() {
        return match(Mail.Text.class, text -> "text " + text.value());
    }

    @Test
    void rule_2_1_shouldTakeTheOldestMessageWhicheverClauseItIs() {
        inProcess(self -> {
            mail(self, new Mail.Number(1), new Mail.Text("a"), new Mail.Number(2));
            assertThat(self.receiveWait(text(), number())).isEqualTo("number 1");
            assertThat(self.receiveWait(number(), text())).isEqualTo("text a");
            assertThat(self.receiveWait(text(), number())).isEqualTo("number 2");
        });
    }

    @Test
    void rule_2_1_shouldTryTheClausesInListOrderForOneMessage() {
        inProcess(self -> {
            mail(self, new Mail.Number(1), new Mail.Number(7));
            Match<String> large = matchIf(Mail.Number.class, number -> number.value() > 5, number -> "large");
            assertThat(self.receiveWait(large, number())).isEqualTo("number 1");
            assertThat(self.receiveWait(large, number())).isEqualTo("large");
        });
    }

    @Test
    void rule_2_1_shouldKeepThePlaceOfWhatIsNotChosen() {
        inProcess(self -> {
            mail(self, new Mail.Number(1), new Mail.Text("a"), new Mail.Number(2), new Mail.Number(3));
            Match<String> second = matchIf(Mail.Number.class, n -> n.value() == 2, n -> "second");
            assertThat(self.receiveWait(second)).isEqualTo("second");
            assertThat(self.receiveWait(number(), text())).isEqualTo("number 1");
            assertThat(self.receiveWait(number(), text())).isEqualTo("text a");
            assertThat(self.receiveWait(number(), text())).isEqualTo("number 3");
        });
    }

    @Test
    void rule_2_1_shouldGiveExpectAndReceiveTheSameOrder() {
        inProcess(self -> {
            mail(self, new Mail.Shape.Circle(1), new Mail.Shape.Square(2), new Mail.Shape.Circle(3));
            assertThat(self.expectTimeout(Mail.Text.class, POLL)).isEmpty();
            mail(self, new Mail.Shape.Square(4));
            assertThat(self.expect(Mail.Shape.class)).isEqualTo(new Mail.Shape.Circle(1));
            assertThat(self.expect(Mail.Shape.Circle.class)).isEqualTo(new Mail.Shape.Circle(3));
            assertThat(self.expect(Mail.Shape.class)).isEqualTo(new Mail.Shape.Square(2));
            assertThat(self.expect(Mail.Shape.class)).isEqualTo(new Mail.Shape.Square(4));
        });
    }

    @Test
    void rule_2_1_shouldOfferEveryMessageToMatchAnyAndMatchUnknown() {
        inProcess(self -> {
            mail(self, new Mail.Text("a"), new Mail.Number(1), new Mail.Number(2), new Mail.Text("b"));
            String oldest = self.receiveWait(matchAny(Message::typeName));
            assertThat(oldest).endsWith("Text");
            Message second = self.receiveWait(Match.matchAnyIf(Mail.Number.class, n -> n.value() == 2, any -> any));
            assertThat(second.unwrap(Mail.Number.class)).contains(new Mail.Number(2));
            assertThat(self.receiveWait(text(), matchUnknown(() -> "unknown"))).isEqualTo("unknown");
            assertThat(self.receiveWait(text(), matchUnknown(() -> "unknown"))).isEqualTo("text b");
        });
    }

    @Test
    void rule_2_2_shouldTakeTheMessageOutBeforeTheHandlerRuns() {
        inProcess(self -> {
            mail(self, new Mail.Number(1), new Mail.Number(2));
            long inner = self.receiveWait(match(
                    Mail.Number.class, outer -> self.expect(Mail.Number.class).value()));
            assertThat(inner).isEqualTo(2);
            assertThat(self.expectTimeout(Mail.Number.class, POLL)).isEmpty();
        });
    }

    @Test
    void rule_2_2_shouldLoseTheMessageOfAHandlerThatThrows() {
        inProcess(self -> {
            mail(self, new Mail.Number(1), new Mail.Number(2));
            assertThatThrownBy(() -> self.receiveWait(match(Mail.Number.class, number -> {
                        throw new IOException("checked");
                    })))
                    .isInstanceOf(IOException.class);
            assertThat(self.expect(Mail.Number.class).value()).isEqualTo(2);
        });
    }

    @Test
    void rule_2_2_shouldLetAHandlerOutliveTheTimeout() {
        inProcess(self -> {
            mail(self, new Mail.Number(1));
            CountDownLatch over = new CountDownLatch(1);
            CompletableFuture.delayedExecutor(3 * SHORT.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(over::countDown);
            assertThat(self.receiveTimeout(SHORT, match(Mail.Number.class, number -> {
                        over.await();
                        return "late";
                    })))
                    .contains("late");
        });
    }

    @Test
    void rule_2_2_shouldPollWithoutATimeout() {
        inProcess(self -> {
            Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
            assertThat(self.expectTimeout(Mail.Number.class, POLL)).isEmpty();
            assertThat(self.receiveTimeout(POLL, number())).isEmpty();
            assertThat(self.receiveChanTimeout(channel.receivePort(), POLL)).isEmpty();
            mail(self, new Mail.Number(1), new Mail.Number(2));
            self.sendChan(channel.sendPort(), new Mail.Number(3));
            assertThat(self.expectTimeout(Mail.Number.class, POLL)).contains(new Mail.Number(1));
            assertThat(self.receiveTimeout(POLL, number())).contains("number 2");
            assertThat(self.receiveChanTimeout(channel.receivePort(), POLL)).contains(new Mail.Number(3));
        });
    }

    @Test
    void rule_2_2_shouldComeBackEmptyWhenTheTimeIsOver() {
        inProcess(self -> {
            mail(self, new Mail.Text("other"));
            assertThat(self.expectTimeout(Mail.Number.class, SHORT)).isEmpty();
            assertThat(self.receiveTimeout(SHORT, number())).isEmpty();
            assertThat(self.receiveTimeout(Duration.ofSeconds(-1), number())).isEmpty();
            assertThat(self.receiveTimeout(SHORT, List.<Match<String>>of())).isEmpty();
        });
    }

    @Test
    void rule_2_2_shouldBeWokenByMailWithinTheTimeout() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                node.fork(other -> other.send(self.pid(), new Mail.Number(1)));
                assertThat(self.expectTimeout(Mail.Number.class, Duration.ofMinutes(1)))
                        .contains(new Mail.Number(1));
                node.fork(other -> other.send(self.pid(), new Mail.Number(2)));
                assertThat(self.receiveTimeout(Duration.ofSeconds(Long.MAX_VALUE), number()))
                        .contains("number 2");
            });
        }
    }

    @Test
    void rule_2_2_shouldWaitForEverWithoutClauses() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                ProcessId waiting = node.fork(other -> {
                    other.send(self.pid(), new Mail.Done());
                    other.receiveWait(List.<Match<String>>of());
                });
                self.expect(Mail.Done.class);
                self.monitor(waiting);
                self.kill(waiting, "enough");
                assertThat(self.expect(ProcessMonitorNotification.class))
                        .asString()
                        .contains("enough");
            });
        }
    }

    @Test
    void rule_2_3_shouldPreferAnEarlierRunWhateverCameFirst() {
        inProcess(self -> {
            Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
            Match<String> fromChannel = matchChan(channel.receivePort(), number -> "channel " + number.value());
            mail(self, new Mail.Text("a"));
            self.sendChan(channel.sendPort(), new Mail.Number(1));
            assertThat(self.receiveWait(fromChannel, text())).isEqualTo("channel 1");
            self.sendChan(channel.sendPort(), new Mail.Number(2));
            assertThat(self.receiveWait(text(), fromChannel)).isEqualTo("text a");
            mail(self, new Mail.Number(3), new Mail.Text("b"));
            assertThat(self.receiveWait(text(), fromChannel, number())).isEqualTo("text b");
            assertThat(self.receiveWait(text(), fromChannel, number())).isEqualTo("channel 2");
            assertThat(self.receiveWait(text(), fromChannel, number())).isEqualTo("number 3");
        });
    }

    @Test
    void rule_2_3_shouldTakeTheLeftmostReadyChannelOfARun() {
        inProcess(self -> {
            Channel<Mail.Number> left = self.newChan(Mail.Number.class);
            Channel<Mail.Number> right = self.newChan(Mail.Number.class);
            Match<String> fromLeft = matchChan(left.receivePort(), number -> "left");
            Match<String> fromRight = matchChan(right.receivePort(), number -> "right");
            self.sendChan(right.sendPort(), new Mail.Number(1));
            self.sendChan(left.sendPort(), new Mail.Number(2));
            assertThat(self.receiveWait(fromLeft, fromRight)).isEqualTo("left");
            assertThat(self.receiveWait(fromLeft, fromRight)).isEqualTo("right");
        });
    }

    @Test
    void rule_2_3_shouldGiveAFutureThePlaceOfAChannel() {
        inProcess(self -> {
            Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
            Match<String> fromChannel = matchChan(channel.receivePort(), number -> "channel");
            Match<String> fromFuture = matchFuture(CompletableFuture.completedFuture("future"), value -> value);
            self.sendChan(channel.sendPort(), new Mail.Number(1));
            mail(self, new Mail.Text("a"));
            assertThat(self.receiveWait(fromFuture, fromChannel, text())).isEqualTo("future");
            assertThat(self.receiveWait(fromChannel, fromFuture, text())).isEqualTo("channel");
            assertThat(self.receiveWait(text(), fromFuture)).isEqualTo("text a");
        });
    }

    @Test
    void rule_2_3_shouldBeWokenByAFutureAndPassItsFailureOn() {
        inProcess(self -> {
            CompletableFuture<String> later = new CompletableFuture<>();
            CompletableFuture.runAsync(() -> later.complete("later"));
            assertThat(self.receiveWait(text(), matchFuture(later, value -> value)))
                    .isEqualTo("later");
            CompletableFuture<String> failed = CompletableFuture.failedFuture(new IllegalStateException("failed"));
            assertThatThrownBy(() -> self.receiveWait(matchFuture(failed, value -> value)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("failed");
        });
    }

    @Test
    void rule_2_3_shouldLeaveNothingWithAFutureThatManyReceivesListed() {
        inProcess(self -> {
            CompletableFuture<String> stop = new CompletableFuture<>();
            for (int i = 0; i < 100; i++) {
                assertThat(self.receiveTimeout(POLL, text(), matchFuture(stop, value -> value)))
                        .isEmpty();
                assertThat(self.receiveTimeout(Duration.ofMillis(1), matchFuture(stop, value -> value), text()))
                        .isEmpty();
            }
            assertThat(stop.getNumberOfDependents()).isEqualTo(1);
            ProcessId me = self.pid();
            self.spawnLocal(other -> {
                stop.complete("stopped");
                other.send(me, new Mail.Text("told"));
            });
            assertThat(self.<String>receiveWait(matchFuture(stop, value -> value)))
                    .isEqualTo("stopped");
            assertThat(self.receiveWait(matchFuture(stop, value -> value), text()))
                    .isEqualTo("stopped");
            assertThat(self.receiveWait(text())).isEqualTo("text told");
        });
    }

    @Test
    void rule_2_3_shouldPassOnThatAFutureWasCancelled() {
        inProcess(self -> {
            CompletableFuture<String> cancelled = new CompletableFuture<>();
            cancelled.cancel(false);
            assertThatThrownBy(() -> self.receiveWait(matchFuture(cancelled, value -> value)))
                    .isInstanceOf(CancellationException.class);
        });
    }

    @Test
    void rule_2_3_shouldLeaveTheMailAloneWhenOnlyChannelsAreListed() {
        inProcess(self -> {
            Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
            mail(self, new Mail.Number(1));
            self.sendChan(channel.sendPort(), new Mail.Number(2));
            assertThat(self.receiveChan(channel.receivePort()).value()).isEqualTo(2);
            assertThat(self.receiveChanTimeout(channel.receivePort(), POLL)).isEmpty();
            assertThat(self.processInfo(self.pid()).orElseThrow().messageQueueLength())
                    .isEqualTo(1);
        });
    }

    @Test
    void rule_2_4_shouldPassOnWhatAPredicateThrowsAndLeaveTheMailbox() {
        inProcess(self -> {
            mail(self, new Mail.Text("a"), new Mail.Number(1), new Mail.Text("b"));
            Match<String> throwing = matchIf(
                    Mail.Number.class,
                    number -> {
                        throw new IllegalStateException("predicate");
                    },
                    number -> "never");
            Match<String> none = matchIf(Mail.Text.class, text -> false, text -> "never");
            assertThatThrownBy(() -> self.receiveWait(none, throwing)).hasMessage("predicate");
            Message first = self.receiveWait(matchAny(any -> any));
            assertThat(first.unwrap(Mail.Text.class)).contains(new Mail.Text("a"));
            assertThat(self.receiveWait(number(), text())).isEqualTo("number 1");
            assertThat(self.receiveWait(number(), text())).isEqualTo("text b");
        });
    }
}
