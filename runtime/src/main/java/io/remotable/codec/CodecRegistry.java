package io.remotable.codec;

import io.remotable.process.RemoteFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a codec may look up while it works: the types and functions that a node knows by name. Closures and raw messages
 * need it; the remote table is one.
 */
public interface CodecRegistry {
    /**
     * The codec of a class.
     *
     * @param type the class of a value
     * @param <T>  its type
     * @return its codec
     * @throws io.remotable.process.NotRemotableException when it has none
     */
    <T> Codec<T> codec(Class<T> type);

    /**
     * The codec of a type named by a peer.
     *
     * @param typeId the {@link StableId} of its name
     * @return its codec, or null when it is unknown here
     */
    @Nullable
    Codec<?> codec(long typeId);

    /**
     * The function named by a peer.
     *
     * @param functionId the {@link StableId} of its label
     * @return the function, or null when it is unknown here
     */
    @Nullable
    RemoteFunction<?> function(long functionId);
}
