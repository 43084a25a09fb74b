/** Microbenchmarks of parts of the runtime: {@code ./remotable bench jmh}. */
@NullMarked
package io.remotable.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
