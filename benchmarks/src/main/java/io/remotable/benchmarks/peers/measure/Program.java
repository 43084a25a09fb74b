package io.remotable.benchmarks.peers.measure;

/** How a subject does a work. */
@FunctionalInterface
public interface Program {
    /**
     * Does it.
     *
     * @return what was measured
     * @throws UnavailableException when the subject is not on this machine
     * @throws Exception when it fails
     */
    Figures run(Arguments arguments) throws Exception;
}
