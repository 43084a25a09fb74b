/** The machine that is measured on: its processes, their memory and their processor time. */
@NullMarked
package io.remotable.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
