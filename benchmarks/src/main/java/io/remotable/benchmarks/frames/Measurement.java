package io.remotable.benchmarks.frames;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;

/** What is measured in frames. */
@FunctionalInterface
interface Measurement {
    /** Measures; who meets there is the measurement's choice. */
    Figures run(Place place, Arguments arguments) throws Exception;

    /**
     * Where it is measured.
     *
     * @param kind    what carries the frames
     * @param starter starts the other side
     */
    record Place(Endpoint.Kind kind, OtherSide.Starter starter) {
        Meeting meet(String... roles) throws Exception {
            return Meeting.of(kind, starter, roles);
        }
    }
}
