package io.remotable.table;

/**
 * Offers a class's entry points and codecs to {@link RemoteTable#discover()}. The annotation processor writes one,
 * {@code <Class>_RemoteTable}, for each top-level class with something {@code @Remotable} in it; in a named module it is
 * declared with {@code provides io.remotable.table.RemoteTableProvider with …}.
 */
public interface RemoteTableProvider {
    /**
     * The table of one class.
     *
     * @return its entry points and codecs
     */
    RemoteTable remoteTable();
}
