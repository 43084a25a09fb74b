/**
 * The same work done in frames alone: by Aeron's own publications and subscriptions ({@code aeron}), and by the runtime's
 * transport ({@code frames}). Both are driven by one thread, which idles as that of a node does.
 */
@NullMarked
package io.remotable.benchmarks.frames;

import org.jspecify.annotations.NullMarked;
