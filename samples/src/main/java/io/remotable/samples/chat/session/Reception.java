package io.remotable.samples.chat.session;

import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.RemotableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Where people connect to, with telnet or nc. A plain thread, which accepts connections for a server's process. */
public final class Reception implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Reception.class.getName());
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ServerSocket socket;
    private final ProcessId server;
    private final Clients clients;
    private final Crossing crossing;

    private Reception(ServerSocket socket, ProcessId server, Clients clients, Crossing crossing) {
        this.socket = socket;
        this.server = server;
        this.clients = clients;
        this.crossing = crossing;
    }

    /**
     * Opens, and says where. A node that is reached from its own machine only has a reception of that kind, too.
     *
     * @param self     the server, which is told of {@link SessionEvent}s
     * @param port     the TCP port; 0 for a free one
     * @param clients  where the clients are added
     * @param crossing how they get across
     * @return the reception, open
     * @throws RemotableException when the port is taken
     */
    public static Reception open(ProcessContext self, int port, Clients clients, Crossing crossing) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            bind(socket, self.nodeId().host(), port);
            System.out.println("Listening on port " + socket.getLocalPort());
            Reception reception = new Reception(socket, self.pid(), clients, crossing);
            Thread.ofVirtual().name("chat reception").start(reception::accept);
            return reception;
        } catch (IOException e) {
            throw new RemotableException(
                    "nobody can connect to port " + port + ": " + e.getMessage() + ". Choose another chat port.", e);
        }
    }

    private static void bind(ServerSocket socket, String host, int port) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        socket.bind(address.isLoopbackAddress() ? new InetSocketAddress(address, port) : new InetSocketAddress(port));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                welcome(socket.accept());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "nobody came in", e);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @SuppressWarnings("resource") // the session closes it
    private void welcome(Socket client) {
        System.out.println(
                "Accepted connection from " + client.getInetAddress().getHostAddress() + ": " + client.getPort());
        Session session = new Session(client, server, crossing, clients);
        session.start();
        if (socket.isClosed()) {
            session.disconnect();
        }
    }

    /**
     * Whether it is open.
     *
     * @return false once it was closed
     */
    public boolean isOpen() {
        return !socket.isClosed();
    }

    /** Lets nobody in any more, and disconnects everybody. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a port does not close", e);
        }
        clients.all().forEach(Client::disconnect);
    }
}
