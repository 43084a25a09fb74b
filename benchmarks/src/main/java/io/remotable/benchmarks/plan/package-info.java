/** What is measured, and what it must reach. */
@NullMarked
package io.remotable.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
