/** Generated codecs and closures at work, under both wire formats. */
package io.remotable.roundtrip;
