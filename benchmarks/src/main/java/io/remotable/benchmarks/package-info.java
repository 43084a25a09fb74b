/** How fast it is, beside raw Aeron and beside others: {@code ./remotable bench}. */
@NullMarked
package io.remotable.benchmarks;

import org.jspecify.annotations.NullMarked;
