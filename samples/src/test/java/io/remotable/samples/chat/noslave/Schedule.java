package io.remotable.samples.chat.noslave;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Network;
import io.remotable.process.NodeId;
import io.remotable.samples.chat.noslave.MemoryClient.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Servers that come, go and lose contact at random, and people on them who choose among few names. */
final class Schedule implements AutoCloseable {
    private static final int PORTS = 4;
    private static final int STEPS = 40;
    private static final int LONGEST_PAUSE_NANOS = 3_000_000;
    private static final List<String> NAMES = List.of("ann", "bob", "cyd", "dan");

    private final Random random;
    private final Network network;
    private final Collection<NodeId> findable = new CopyOnWriteArrayList<>();
    private final AtomicLong time = new AtomicLong();
    private final List<MemoryServer> servers = new ArrayList<>();
    private final List<MemoryClient> people = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final Model model = new Model();

    Schedule(long seed) {
        random = new Random(seed);
        network = Network.create(seed);
    }

    void run() {
        start(1);
        for (int step = 0; step < STEPS; step++) {
            step();
            LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
        }
        for (int port = 1; port <= PORTS; port++) {
            for (int other = port + 1; other <= PORTS; other++) {
                network.heal(at(port), at(other));
            }
        }
    }

    private void step() {
        int dice = random.nextInt(100);
        Optional<MemoryServer> server = any(up());
        if (dice < 15 || server.isEmpty()) {
            int port = 1 + random.nextInt(PORTS);
            if (up().stream().noneMatch(other -> other.nodeId().port() == port)) {
                start(port);
            }
        } else if (dice < 19) {
            tell("leave " + server.get());
            server.get().leave();
        } else if (dice < 25) {
            tell("kill " + server.get());
            server.get().kill();
        } else if (dice < 45) {
            contact(dice);
        } else if (dice < 80) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            tell("enter " + name + " at " + server.get());
            people.add(server.get().enter(name));
        } else {
            any(people.stream().filter(MemoryClient::isPresent).toList()).ifPresent(person -> act(person, dice));
        }
    }

    private void start(int port) {
        long skew = random.nextInt(50);
        MemoryServer server = new MemoryServer(network, port, findable, () -> 10 * time.incrementAndGet() + skew);
        servers.add(server);
        tell("start " + server);
    }

    private void contact(int dice) {
        NodeId one = at(1 + random.nextInt(PORTS));
        NodeId other = at(1 + one.port() % PORTS);
        tell((dice < 31 ? "break " : dice < 35 ? "silence " : "heal ") + one.port() + " and " + other.port());
        if (dice < 31) {
            network.breakConnection(one, other);
        } else if (dice < 35) {
            network.silence(one, other);
        } else {
            network.heal(one, other);
        }
    }

    private void act(MemoryClient person, int dice) {
        if (dice < 87) {
            tell("quit " + person.name + " at " + person.server);
            model.quit(person);
            person.server.type(person, "/quit");
        } else if (dice < 93) {
            tell("vanish " + person.name + " at " + person.server);
            model.quit(person);
            person.server.vanish(person);
        } else {
            String victim = NAMES.get(random.nextInt(NAMES.size()));
            tell("kick " + victim + " by " + person.name + " at " + person.server);
            model.kicked(victim, person.name);
            person.server.type(person, "/kick " + victim);
        }
    }

    private void tell(String what) {
        story.add(what);
    }

    private static NodeId at(int port) {
        return new NodeId("localhost", port, 0);
    }

    private List<MemoryServer> up() {
        return servers.stream().filter(MemoryServer::isUp).toList();
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Waits until all servers agree, and goes on looking while they search for each other twice more. */
    void assertAgreement() {
        awaitAgreement();
        List<MemoryServer> up = up();
        List<Integer> searches = up.stream().map(MemoryServer::searches).toList();
        Awaitility.await("further searches")
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Stream.iterate(0, i -> i + 1)
                        .limit(up.size())
                        .allMatch(i -> up.get(i).searches() >= searches.get(i) + 2));
        awaitAgreement();
        model.assertExplains(people);
    }

    private void awaitAgreement() {
        Awaitility.await("agreement")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> {
                    assertThat(people.stream().filter(person -> person.server.isUp()))
                            .allMatch(MemoryClient::isSettled)
                            .noneMatch(person -> person.standing() == Standing.PRESENT && model.hasQuit(person));
                    List<String> present = people.stream()
                            .filter(MemoryClient::isPresent)
                            .map(person -> person.name + "@" + person.server.pid())
                            .sorted()
                            .toList();
                    for (MemoryServer server : up()) {
                        assertThat(seen(server)).as("by %s", server).isEqualTo(present);
                    }
                });
    }

    private static List<String> seen(MemoryServer server) {
        return server.everybody().stream()
                .map(claim -> claim.name() + "@" + claim.home())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        up().forEach(MemoryServer::leave);
    }

    @Override
    public String toString() {
        return Stream.concat(story.stream(), people.stream().map(MemoryClient::toString))
                .collect(Collectors.joining("\n"));
    }
}
