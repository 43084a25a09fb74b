package io.remotable.table;

/** The codec of {@link Found}, as far as its name goes. */
final class FoundCodec {
    private FoundCodec() {}
}
