package io.remotable.benchmarks.peers.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Map;

/**
 * How two actor systems are connected.
 *
 * @param transport Artery's name of it: {@code tcp} or {@code aeron-udp}
 * @param serializer {@code wire}, ours by hand, or {@code jackson-cbor}, Pekko's own
 */
public record Artery(String transport, String serializer) {
    /**
     * What differs from Pekko's defaults, in its favour: one lane, as its documentation advises for latency; the tables that
     * shorten the names of actors take effect within the warm-up instead of after a minute; a longer queue, so
     * that the window of a load fits. The dispatchers, their throughput and Aeron's idle level are the defaults:
     * none of the other values that were tried made a figure better.
     */
    private static final String SETTINGS = """
            pekko {
              log-dead-letters = off
              coordinated-shutdown.exit-jvm = off
              actor.serializers.wire = "%s"
              remote {
                use-unsafe-remote-features-outside-cluster = on
                warn-unsafe-watch-outside-cluster = off
                artery {
                  canonical { hostname = "127.0.0.1", port = 0 }
                  advanced {
                    inbound-lanes = 1
                    outbound-lanes = 1
                    outbound-message-queue-size = 65536
                    compression.actor-refs.advertisement-interval = 500 ms
                    compression.manifests.advertisement-interval = 500 ms
                  }
                }
              }
            }
            """.formatted(WireSerializer.class.getName());

    /** The settings of an actor system that is not connected to any. */
    static Config local() {
        return ConfigFactory.load(ConfigFactory.parseString(SETTINGS));
    }

    Config settings() {
        return ConfigFactory.parseMap(Map.of(
                        "pekko.actor.provider",
                        "remote",
                        "pekko.actor.serialization-bindings",
                        Map.of('"' + Wire.class.getName() + '"', serializer),
                        "pekko.remote.artery.transport",
                        transport))
                .withFallback(local());
    }
}
