package io.remotable.localnet;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the multicast group who is there, and answers those who ask, from one socket that any number of programs of the
 * machine share. Where multicast does not work nobody is heard, and that is all.
 */
final class MulticastSource implements PeerSource {
    private static final System.Logger LOG = System.getLogger(MulticastSource.class.getName());
    private static final long ASK_AGAIN_MILLIS = 300;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InetSocketAddress group;
    private final String cluster;
    private final List<Place> announced = new CopyOnWriteArrayList<>();
    private @Nullable DatagramChannel ears;

    MulticastSource(InetSocketAddress group, String cluster) {
        this.group = group;
        this.cluster = cluster;
    }

    // answering

    @Override
    public synchronized void announce(Place node) {
        announced.add(node);
        if (ears == null) {
            try {
                DatagramChannel channel = listen();
                ears = channel;
                Thread.ofVirtual().name("remotable-discovery").start(() -> answer(channel));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "no multicast: others do not hear of " + node, e);
            }
        }
    }

    @Override
    public synchronized void withdraw(Place node) {
        announced.remove(node);
        if (announced.isEmpty()) {
            listenNoMore();
        }
    }

    private void listenNoMore() {
        if (ears != null) {
            try {
                ears.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "discovery does not end well", e);
            }
            ears = null;
        }
    }

    private DatagramChannel listen() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(group.getPort()));
            interfaces().forEach(network -> join(channel, network));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void join(DatagramChannel channel, NetworkInterface network) {
        try {
            channel.join(group.getAddress(), network);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no multicast on " + network.getName(), e);
        }
    }

    private static List<NetworkInterface> interfaces() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(network -> network.inetAddresses().anyMatch(Inet4Address.class::isInstance))
                .toList();
    }

    private void answer(DatagramChannel channel) {
        ByteBuffer buffer = ByteBuffer.allocate(Datagram.MOST_BYTES + 1);
        try {
            while (true) {
                InetSocketAddress asker = (InetSocketAddress) channel.receive(buffer.clear());
                if (Datagram.parse(buffer.flip()).orElse(null) instanceof Datagram.Question question
                        && question.cluster().equals(cluster)) {
                    announced.forEach(node -> answer(channel, question, node, asker));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "answers no more questions", e);
        }
    }

    private void answer(DatagramChannel channel, Datagram.Question question, Place node, InetSocketAddress asker) {
        try {
            if (!isLoopback(node.host()) || isOfThisMachine(asker.getAddress())) {
                channel.send(new Datagram.Answer(question.nonce(), cluster, node).encode(), asker);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no answer to " + asker, e);
        }
    }

    private static boolean isLoopback(String host) throws IOException {
        return InetAddress.getByName(host).isLoopbackAddress();
    }

    private static boolean isOfThisMachine(InetAddress address) throws IOException {
        return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    }

    // asking

    @Override
    public void ask(Duration wait, Consumer<Place> hints) {
        long deadline = System.nanoTime() + wait.toNanos();
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.bind(null);
            Datagram.Question question = new Datagram.Question(RANDOM.nextLong(), cluster);
            long left = millisUntil(deadline);
            while (left > 0) {
                ask(channel, question);
                listen(channel, question, Math.min(left, ASK_AGAIN_MILLIS), hints);
                left = millisUntil(deadline);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no multicast: nobody is heard", e);
        }
    }

    private void ask(DatagramChannel channel, Datagram.Question question) throws IOException {
        for (NetworkInterface network : interfaces()) {
            try {
                channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
                channel.send(question.encode(), group);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "no multicast on " + network.getName(), e);
            }
        }
    }

    private void listen(DatagramChannel channel, Datagram.Question question, long millis, Consumer<Place> hints)
            throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        byte[] bytes = new byte[Datagram.MOST_BYTES + 1];
        for (long left = millis; left > 0; left = millisUntil(deadline)) {
            DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
            try {
                channel.socket().setSoTimeout((int) left);
                channel.socket().receive(packet);
            } catch (SocketTimeoutException nobodyMore) {
                return;
            }
            if (Datagram.parse(ByteBuffer.wrap(bytes, 0, packet.getLength())).orElse(null)
                            instanceof Datagram.Answer answer
                    && answer.nonce() == question.nonce()) {
                hints.accept(answer.node());
            }
        }
    }

    private static long millisUntil(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    @Override
    public synchronized void close() {
        announced.clear();
        listenNoMore();
    }
}
