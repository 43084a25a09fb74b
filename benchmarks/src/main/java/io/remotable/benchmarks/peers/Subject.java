package io.remotable.benchmarks.peers;

import io.remotable.benchmarks.peers.measure.Program;
import java.util.Map;

/**
 * Something to be measured.
 *
 * @param name what it is called on the command line
 * @param works its programs by the work that they do
 */
record Subject(String name, Map<String, Program> works) {}
