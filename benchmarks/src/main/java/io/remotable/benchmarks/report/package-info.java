/** Tells what was found: as lines, as JSON, as charts. */
@NullMarked
package io.remotable.benchmarks.report;

import org.jspecify.annotations.NullMarked;
