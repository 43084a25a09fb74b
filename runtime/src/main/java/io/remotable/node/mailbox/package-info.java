/**
 * Where messages wait: the mailbox of a process, its typed channels, and the receive that chooses among them. Senders of
 * any thread put in; the process alone takes out.
 */
@NullMarked
package io.remotable.node.mailbox;

import org.jspecify.annotations.NullMarked;
