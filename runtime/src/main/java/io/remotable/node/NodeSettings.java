package io.remotable.node;

import io.remotable.codec.WireFormat;
import io.remotable.node.peer.PeerSettings;
import io.remotable.table.RemoteTable;
import java.io.PrintStream;
import java.time.Duration;

/**
 * What a node is started with.
 *
 * @param table        what it knows by name
 * @param format       how it writes values
 * @param peers        how it keeps connections
 * @param closeTimeout how long its processes may take to end when it closes
 * @param spin         how long its reactor looks for work before it sleeps
 * @param log          where its log process writes
 */
record NodeSettings(
        RemoteTable table,
        WireFormat format,
        PeerSettings peers,
        Duration closeTimeout,
        Duration spin,
        PrintStream log) {}
