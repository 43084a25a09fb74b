package io.remotable.node.peer;

import io.remotable.process.NodeId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves the shared secret without telling it: HMAC-SHA-256 over both nonces and both ids, who proves first. Nodes without
 * a secret prove the empty one, so a node with and a node without never come together.
 */
final class Proofs {
    private static final int NONCE_BYTES = 16;
    private static final byte[] CONTEXT = "remotable 1 proof".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Proofs(byte @Nullable [] secret) {
        byte[] bytes = new byte[1 + (secret == null ? 0 : secret.length)];
        bytes[0] = (byte) (secret == null ? 0 : 1);
        if (secret != null) {
            System.arraycopy(secret, 0, bytes, 1, secret.length);
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    static byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    byte[] prove(NodeId prover, byte[] proversNonce, NodeId verifier, byte[] verifiersNonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(CONTEXT);
            update(mac, prover, proversNonce);
            update(mac, verifier, verifiersNonce);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", e);
        }
    }

    boolean verify(byte[] proof, NodeId prover, byte[] proversNonce, NodeId verifier, byte[] verifiersNonce) {
        return MessageDigest.isEqual(proof, prove(prover, proversNonce, verifier, verifiersNonce));
    }

    private static void update(Mac mac, NodeId node, byte[] nonce) {
        byte[] host = node.host().getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(20)
                .putInt(host.length)
                .putInt(node.port())
                .putLong(node.incarnation())
                .putInt(nonce.length)
                .array());
        mac.update(host);
        mac.update(nonce);
    }
}
