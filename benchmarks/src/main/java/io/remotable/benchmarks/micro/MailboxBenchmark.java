package io.remotable.benchmarks.micro;

import io.remotable.node.mailbox.Mailbox;
import io.remotable.node.mailbox.Receive;
import io.remotable.process.Match;
import io.remotable.table.Messages;
import io.remotable.table.RemoteTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A message into a mailbox and out of it, while others that nobody wants wait there. */
public class MailboxBenchmark extends Micro {
    private static final Long WANTED = 42L;

    /** How many others wait. */
    @Param({"0", "1000", "100000"})
    public int foreign;

    private final Mailbox mailbox = new Mailbox();
    private final Receive<Object> receive = new Receive<>(
            mailbox,
            Messages.form(RemoteTable.discover()),
            List.of(Match.match(Long.class), Match.matchIf(Integer.class, number -> number < 0, number -> number)));

    /** Puts the others in. */
    @Setup
    public void fill() {
        mailbox.owner(Thread.currentThread());
        for (int i = 0; i < foreign; i++) {
            mailbox.deliver("nobody wants it");
        }
    }

    /** Taken by its type. */
    @Benchmark
    public Object expect() {
        mailbox.deliver(WANTED);
        return Objects.requireNonNull(mailbox.take(Long.class));
    }

    /** Taken by the first of two clauses. */
    @Benchmark
    public Optional<Object> receive() throws Exception {
        mailbox.deliver(WANTED);
        return receive.await(() -> {}, 0);
    }
}
