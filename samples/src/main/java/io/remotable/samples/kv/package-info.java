/**
 * The exercise of the chapter: a key-value store, in the book's four parts ({@link io.remotable.samples.kv.stages}) and a fifth
 * beyond it ({@link io.remotable.samples.kv.store}). What they share is here: the client's interface and the program that uses
 * it.
 */
@NullMarked
package io.remotable.samples.kv;

import org.jspecify.annotations.NullMarked;
