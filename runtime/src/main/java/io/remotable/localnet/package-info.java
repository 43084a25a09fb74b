/**
 * A cluster without configuration: nodes that find each other, a master that runs a program on the slaves it finds, and the
 * command line of such a program. Cloud Haskell's {@code Control.Distributed.Process.Backend.SimpleLocalnet}, and
 * {@code DistribUtils} of the book's samples.
 *
 * <p>Nodes find each other by UDP multicast; on one machine also through a directory of small files; and where neither
 * gets through, by a list of seed addresses ({@code REMOTABLE_SEEDS}). Whatever these say is a hint: a peer counts once the
 * transport made contact with it and it proved the secret (rule 8.4).
 */
@NullMarked
package io.remotable.localnet;

import org.jspecify.annotations.NullMarked;
