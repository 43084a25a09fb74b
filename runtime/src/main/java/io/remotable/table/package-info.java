/**
 * The remote table: which entry points and message types a node knows by name, discovered or composed by hand. Cloud
 * Haskell's {@code RemoteTable}.
 */
@NullMarked
package io.remotable.table;

import org.jspecify.annotations.NullMarked;
