package io.remotable.samples.kv.store;

import io.remotable.Remotable;
import io.remotable.process.NodeId;
import java.util.List;

/**
 * How a store is.
 *
 * @param epoch   of its view
 * @param settled whether every key has all its copies, and no node waits to come or go
 * @param nodes   those that hold keys
 */
@Remotable
public record Status(long epoch, boolean settled, List<NodeId> nodes) {}
