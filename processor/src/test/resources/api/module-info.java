module io.remotable.api {
    exports io.remotable;
    exports io.remotable.codec;
    exports io.remotable.process;
    exports io.remotable.table;
}
