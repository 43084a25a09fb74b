/** The annotation that user code writes. */
module io.remotable {
    exports io.remotable;
}
