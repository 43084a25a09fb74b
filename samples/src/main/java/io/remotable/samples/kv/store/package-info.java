/**
 * Part 5, beyond the book: a store that acknowledges what it stored, goes on when nodes die, lets nodes come and go, and tells
 * what it cannot do. {@code ./remotable kv --stage 5}.
 *
 * <h2>What it promises</h2>
 *
 * Each key is a linearizable register as long as, of the nodes that hold it, one lives: what was acknowledged is not lost, and
 * every lookup that answers tells the latest value. A set whose outcome is unknown may have happened, may happen yet, or never,
 * but not twice; one that is not done will not be. Clients hear that after {@link
 * io.remotable.samples.kv.store.Settings#deadline()} at the latest. When all copies of a key die before they were copied again, it is lost; the
 * front says so. Nothing is on disk, and the front is one process on the master's node: the store ends with it.
 *
 * <h2>How</h2>
 *
 * <ul>
 *   <li>The {@link io.remotable.samples.kv.store.Front} knows the members and numbers their views. It hands each request to the
 *       key's primary, and no request while a view is being changed.
 *   <li>A {@link io.remotable.samples.kv.store.Replica} that is primary of a key gives a write its version, has the other owners
 *       store it, and only when all did stores and acknowledges it. It answers lookups alone, from what is so acknowledged.
 *   <li>Replicas refuse what comes from an older view. When the front installs a new one, each tells the others the versions it
 *       has, gets what is newer elsewhere, and reports. When all have, the front opens the view, and what nobody needs any more
 *       is dropped: until then every copy is kept. A write that was under way has then either reached all owners, or is repeated
 *       before anything else.
 *   <li>Members that come or go at will are taken in between two requests: nothing is under way then.
 * </ul>
 */
@NullMarked
package io.remotable.samples.kv.store;

import org.jspecify.annotations.NullMarked;
