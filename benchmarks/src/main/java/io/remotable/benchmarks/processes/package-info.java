/** What is measured of Remotable: processes of one node, of two and of many. */
@NullMarked
package io.remotable.benchmarks.processes;

import org.jspecify.annotations.NullMarked;
