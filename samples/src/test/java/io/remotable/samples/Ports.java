package io.remotable.samples;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of this machine that nobody listens at, and that the system gives to nobody who asks for any. */
public final class Ports {
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 30_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Some that follow each other, as one types them; none is given twice. */
    public static String[] free(int count) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST / count, HIGHEST / count) * count)
                .mapToObj(first -> IntStream.range(first, first + count).toArray())
                .filter(ports -> Arrays.stream(ports).allMatch(port -> GIVEN.add(port) && isFree(port)))
                .findFirst()
                .map(ports -> Arrays.stream(ports).mapToObj(String::valueOf).toArray(String[]::new))
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        InetSocketAddress place = new InetSocketAddress("localhost", port);
        try (ServerSocket people = new ServerSocket();
                DatagramSocket nodes = new DatagramSocket(place)) {
            people.bind(place);
            return nodes.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
