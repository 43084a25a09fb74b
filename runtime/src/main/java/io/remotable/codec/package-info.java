/**
 * Serializers and the two wire formats behind them.
 *
 * <p>A {@link io.remotable.codec.Codec} writes and reads the named fields of one type through a small cursor; the
 * compact and the self-describing format implement that cursor. The annotation processor writes the codecs of
 * {@code @Remotable} types; a type that it cannot serve gets a hand-written one.
 */
@NullMarked
package io.remotable.codec;

import org.jspecify.annotations.NullMarked;
