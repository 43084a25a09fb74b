/** Who is there, as one server knows it: the part of the chat that does no input or output. */
@NullMarked
package io.remotable.samples.chat.directory;

import org.jspecify.annotations.NullMarked;
