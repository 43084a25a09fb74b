package io.remotable.node.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.process.Match;
import io.remotable.process.Message;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.table.Messages;
import io.remotable.table.RemoteTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The mailbox, the receive and the channels against lists that are searched from their start (rules 2.1 and 2.3). */
@Timeout(30)
class MailboxModelTest {
    private static final int RUNS = 500;
    private static final int STEPS = 300;
    private static final Waiting NOTHING = () -> {};

    sealed interface Item {
        int value();
    }

    record A(int value) implements Item {}

    record B(int value) implements Item {}

    record C(int value) implements Item {}

    /** What came by a channel, which has an order of its own. */
    record InChannel(int value) implements Item {}

    /** A clause of mail, or of a channel when that is not negative. */
    private record Clause(String name, Class<? extends Item> type, Predicate<Item> condition, int channel) {
        static Clause random(Random random, int number) {
            int rest = random.nextInt(3);
            return new Clause(
                    number + ":",
                    List.of(A.class, B.class, C.class, Item.class).get(random.nextInt(4)),
                    random.nextBoolean() ? item -> true : item -> item.value() % 3 == rest,
                    random.nextInt(3) == 0 ? random.nextInt(2) : -1);
        }

        boolean isMail() {
            return channel < 0;
        }

        Match<String> match(List<TypedChannel<Item>> channels) {
            return isMail() ? mail(type) : Match.matchChan(channels.get(channel), item -> name + item);
        }

        private <T extends Item> Match<String> mail(Class<T> exactly) {
            return Match.matchIf(exactly, condition::test, item -> name + item);
        }
    }

    /** What is expected. */
    private static final class Model {
        final List<Item> mail = new ArrayList<>();
        final List<Deque<Item>> channels = List.of(new ArrayDeque<>(), new ArrayDeque<>());

        Optional<String> receive(List<Clause> clauses) {
            int from = 0;
            while (from < clauses.size()) {
                int to = from + 1;
                while (to < clauses.size()
                        && clauses.get(to).isMail() == clauses.get(from).isMail()) {
                    to++;
                }
                List<Clause> run = clauses.subList(from, to);
                Optional<String> taken = run.getFirst().isMail() ? fromMail(run) : fromChannels(run);
                if (taken.isPresent()) {
                    return taken;
                }
                from = to;
            }
            return Optional.empty();
        }

        private Optional<String> fromMail(List<Clause> run) {
            for (Iterator<Item> items = mail.iterator(); items.hasNext(); ) {
                Item item = items.next();
                for (Clause clause : run) {
                    if (clause.type.isInstance(item) && clause.condition.test(item)) {
                        items.remove();
                        return Optional.of(clause.name + item);
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<String> fromChannels(List<Clause> run) {
            return run.stream()
                    .filter(clause -> !channels.get(clause.channel).isEmpty())
                    .findFirst()
                    .map(clause -> clause.name + channels.get(clause.channel).poll());
        }
    }

    static final Message.Form FORM = Messages.form(RemoteTable.builder().build());

    static TypedChannel<Item> channel(Mailbox owner, int number) {
        return new TypedChannel<>(new SendPortId(new ProcessId(new NodeId("h", 1, 1), 1), number), Item.class, owner);
    }

    static Item item(Random random, int value) {
        return switch (random.nextInt(3)) {
            case 0 -> new A(value);
            case 1 -> new B(value);
            default -> new C(value);
        };
    }

    @Test
    void rule_2_1_shouldReceiveAsTheModel() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            long seed = new Random().nextLong();
            compare(new Random(seed), "seed " + seed);
        }
    }

    private static void compare(Random random, String description) throws Exception {
        Mailbox mailbox = new Mailbox();
        List<TypedChannel<Item>> channels = List.of(channel(mailbox, 0), channel(mailbox, 1));
        Model model = new Model();
        for (int value = 0; value < STEPS; value++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> {
                    Item item = item(random, value);
                    mailbox.deliver(item);
                    model.mail.add(item);
                }
                case 3 -> {
                    int channel = random.nextInt(2);
                    channels.get(channel).offer(new A(value));
                    model.channels.get(channel).add(new A(value));
                }
                case 4 -> {
                    Clause any = Clause.random(random, 0);
                    Clause wanted = new Clause("", any.type, item -> true, -1);
                    assertThat(Optional.ofNullable(mailbox.take(wanted.type)).map(Item::toString))
                            .as(description)
                            .isEqualTo(model.receive(List.of(wanted)));
                }
                default -> {
                    List<Clause> clauses = IntStream.range(0, 1 + random.nextInt(5))
                            .mapToObj(i -> Clause.random(random, i))
                            .toList();
                    Optional<String> taken = new Receive<String>(
                                    mailbox,
                                    FORM,
                                    clauses.stream()
                                            .map(clause -> clause.match(channels))
                                            .toList())
                            .await(NOTHING, 0);
                    assertThat(taken).as(description).isEqualTo(model.receive(clauses));
                }
            }
            assertThat(mailbox.size()).as(description).isEqualTo(model.mail.size());
        }
    }
}
