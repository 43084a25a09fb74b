/** Runs trials, each in a JVM of its own, turn by turn. */
@NullMarked
package io.remotable.benchmarks.run;

import org.jspecify.annotations.NullMarked;
