package io.remotable.table;

/** A stand-in for the runtime's. */
public interface RemoteTableProvider {
    RemoteTable remoteTable();
}
