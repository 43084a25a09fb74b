/**
 * The exercise's four parts, a class each: {@link io.remotable.samples.kv.stages.OneProcess}, {@link
 * io.remotable.samples.kv.stages.Distributed}, {@link io.remotable.samples.kv.stages.Monitored} and {@link
 * io.remotable.samples.kv.stages.Replicated}. As in the book, a database is a process, and setting is not acknowledged.
 */
@NullMarked
package io.remotable.samples.kv.stages;

import org.jspecify.annotations.NullMarked;
