/** The runtime: nodes, processes, mailboxes and what carries messages between them. */
module io.remotable.runtime {
    requires transitive io.remotable;
    requires transitive org.agrona;
    requires static transitive org.jspecify;
    requires io.aeron.client;
    requires io.aeron.driver;
    requires chronicle.wire;
    requires chronicle.bytes;
    requires chronicle.core;
    requires java.management;
    requires jdk.jfr;

    exports io.remotable.process;
    exports io.remotable.codec;
    exports io.remotable.table;
    exports io.remotable.node;
    exports io.remotable.localnet;

    provides io.remotable.process.Message.Form with
            io.remotable.table.DiscoveredForm;

    uses io.remotable.process.Message.Form;
    uses io.remotable.table.RemoteTableProvider;
}
