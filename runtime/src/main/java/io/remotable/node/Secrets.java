package io.remotable.node;

import io.remotable.process.RemotableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the shared secret comes from, and what may be done without one (rule 8.4). */
final class Secrets {
    static final Secrets NONE = new Secrets(null);

    private static final String VARIABLE = "REMOTABLE_SECRET";
    private static final String FILE_VARIABLE = "REMOTABLE_SECRET_FILE";

    private final byte @Nullable [] secret;

    private Secrets(byte @Nullable [] secret) {
        this.secret = secret;
    }

    static Secrets of(String shared) {
        if (shared.isBlank()) {
            throw new RemotableException("the shared secret is empty. Give one, best of 16 random characters or more.");
        }
        return new Secrets(shared.strip().getBytes(StandardCharsets.UTF_8));
    }

    static Secrets ofFile(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new RemotableException("cannot read the shared secret from " + file + ": " + e + ".", e);
        }
    }

    /** From {@code REMOTABLE_SECRET}, or the file that {@code REMOTABLE_SECRET_FILE} names; none when neither is set. */
    static Secrets ofEnvironment() {
        String text = System.getenv(VARIABLE);
        String file = System.getenv(FILE_VARIABLE);
        if (text != null) {
            return of(text);
        }
        return file != null ? ofFile(Path.of(file)) : NONE;
    }

    byte @Nullable [] bytes() {
        return secret;
    }

    /** Without a secret a node is reached from its own machine only, unless that is asked for by name. */
    void checkAllows(String host, boolean insecure) {
        if (secret == null && !insecure && !isLoopback(host)) {
            throw new RemotableException("refusing to listen on " + host
                    + " without a shared secret: whoever reaches this port could run code here. Set " + VARIABLE
                    + " or " + FILE_VARIABLE + " on every node (or Node.builder().secret(…)); for a network where "
                    + "nobody else is, ask for it by name: insecure(), which LocalNet does for REMOTABLE_INSECURE=1.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new RemotableException("unknown host " + host + ".", e);
        }
    }
}
