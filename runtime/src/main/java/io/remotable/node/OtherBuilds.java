package io.remotable.node;

import io.remotable.codec.Marshaller;
import io.remotable.codec.PeerRegistry;
import io.remotable.codec.WireFormat;
import io.remotable.node.peer.Connection;
import io.remotable.node.wire.Control;
import io.remotable.process.CodecException;
import io.remotable.table.Messages;
import io.remotable.table.TableComparison;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Peers of other builds: tells them what this node's table holds, and compares what they tell (rules 1.7, 4.2). On the
 * reactor's thread.
 */
final class OtherBuilds {
    private static final int LONGEST_PART = 64 * 1024;
    private static final int LONGEST_ENTRY_BESIDES_NAME = 24;
    private static final int BYTES_OF_CHARACTER = 3;

    /** What is known of one peer. */
    private static final class Build {
        final Map<WireFormat, Marshaller> marshallers = new EnumMap<>(WireFormat.class);
        TableComparison comparison;
        int parts;

        Build(TableComparison comparison) {
            this.comparison = comparison;
        }
    }

    private final NodeCore node;
    private final Map<Connection, Build> builds = new HashMap<>();

    OtherBuilds(NodeCore node) {
        this.node = node;
    }

    /** Before anybody sends over a connection. */
    void introduce(Connection connection) {
        if (connection.fingerprint() == node.table().fingerprint()) {
            return;
        }
        if (connection.otherBuild() == null) {
            connection.otherBuild(new PeerRegistry(node.table(), null));
        }
        parts().forEach(part -> node.courier().post(connection, part));
    }

    /** The table, in parts that fit the frames of every peer. */
    private List<Control.Table> parts() {
        List<Map<Long, Long>> functions = new ArrayList<>(List.of(new HashMap<>()));
        List<Map<String, Long>> types = new ArrayList<>(List.of(new HashMap<>()));
        int room = LONGEST_PART;
        for (var entryPoint : node.table().entryPoints()) {
            room = makeRoom(LONGEST_ENTRY_BESIDES_NAME, room, functions, types);
            functions.getLast().put(entryPoint.id(), Messages.schema(entryPoint));
        }
        for (var codec : node.table().codecs()) {
            String name = codec.name();
            room = makeRoom(LONGEST_ENTRY_BESIDES_NAME + name.length() * BYTES_OF_CHARACTER, room, functions, types);
            types.getLast().put(name, Messages.schema(codec));
        }
        List<Control.Table> parts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            parts.add(new Control.Table(i + 1, types.size(), functions.get(i), types.get(i)));
        }
        return parts;
    }

    private static int makeRoom(int needed, int room, List<Map<Long, Long>> functions, List<Map<String, Long>> types) {
        if (room >= needed) {
            return room - needed;
        }
        functions.add(new HashMap<>());
        types.add(new HashMap<>());
        return LONGEST_PART - needed;
    }

    void onTable(Connection connection, Control.Table table) {
        PeerRegistry known = connection.otherBuild();
        if (known == null) {
            throw new CodecException("a table came, though its fingerprint is this node's");
        }
        Build build = build(connection);
        if (table.part() == 1) {
            build.comparison = new TableComparison(node.table());
        } else if (table.part() != build.parts + 1) {
            throw new CodecException("part " + table.part() + " of a table came behind part " + build.parts);
        }
        build.parts = table.part();
        build.comparison.addFunctions(table.functions());
        build.comparison.addTypes(table.types());
        if (table.part() == table.parts()) {
            connection.otherBuild(build.comparison.result());
            build.comparison = new TableComparison(node.table());
            build.marshallers.clear();
        }
    }

    private Build build(Connection connection) {
        Build known = builds.get(connection);
        if (known == null) {
            known = new Build(new TableComparison(node.table()));
            builds.put(connection, known);
        }
        return known;
    }

    /** What to read the frames of a peer with. */
    Marshaller marshaller(Connection connection, PeerRegistry registry, WireFormat format) {
        Map<WireFormat, Marshaller> marshallers = build(connection).marshallers;
        Marshaller known = marshallers.get(format);
        if (known == null) {
            known = format.newMarshaller(registry.registry(format), node.maxMessageLength());
            marshallers.put(format, known);
        }
        return known;
    }

    void disconnected(Connection connection) {
        builds.remove(connection);
    }
}
