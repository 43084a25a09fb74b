package io.remotable.node;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Node events in a JFR recording, when one asks for {@code io.remotable.NodeEvent}. */
final class FlightRecorder {
    /** One node event. Off unless a recording turns it on: it comes as often as messages do. */
    @Name("io.remotable.NodeEvent")
    @Label("Node Event")
    @Category("Remotable")
    @Description("A process was spawned or died, a message was sent or received, …")
    @Enabled(false)
    @StackTrace(false)
    static final class Recorded extends Event {
        @Label("Kind")
        String kind = "";

        @Label("Detail")
        String detail = "";
    }

    /** Made when a recording is there: to make it takes the JDK a fifth of a second. */
    private static final class Probe {
        static final Recorded EVENT = new Recorded();
    }

    private FlightRecorder() {}

    static boolean isEnabled() {
        return jdk.jfr.FlightRecorder.isInitialized() && Probe.EVENT.isEnabled();
    }

    static void record(NodeEvent event) {
        if (isEnabled()) {
            Recorded recorded = new Recorded();
            recorded.kind = event.getClass().getSimpleName();
            recorded.detail = event.toString();
            recorded.commit();
        }
    }
}
