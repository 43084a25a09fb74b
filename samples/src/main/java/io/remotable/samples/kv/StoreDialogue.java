package io.remotable.samples.kv;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.store.Status;
import io.remotable.samples.kv.store.Store;
import java.util.Optional;
import java.util.stream.Collectors;

/** The book's dialogue, and more: setting, and what there is to see of the nodes. */
record StoreDialogue(Store store) implements Dialogue {
    private static final String HELP =
            "KEY looks up, KEY=VALUE sets, :nodes lists the nodes, :leave HOST:PORT has one hand"
                    + " its keys over and leave, :help says this";

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public String respond(ProcessContext self, String line) {
        int equals = line.indexOf('=');
        if (line.startsWith(":")) {
            return command(self, line.split("\\s+"));
        }
        if (equals < 0) {
            return Shown.maybe(store.get(self, line));
        }
        store.set(self, line.substring(0, equals), line.substring(equals + 1));
        return "stored";
    }

    private String command(ProcessContext self, String[] words) {
        return switch (words[0]) {
            case ":help" -> HELP;
            case ":nodes" -> nodes(store.status(self));
            case ":leave" -> words.length == 2 ? leave(self, words[1]) : ":leave needs HOST:PORT, as :nodes lists them";
            default -> "no such command: " + words[0] + "; " + HELP;
        };
    }

    private static String nodes(Status status) {
        return status.nodes().stream().map(StoreDialogue::address).collect(Collectors.joining(", "))
                + (status.settled() ? "" : " (exchanging keys)");
    }

    private String leave(ProcessContext self, String address) {
        Optional<NodeId> node = store.status(self).nodes().stream()
                .filter(one -> address(one).equals(address))
                .findFirst();
        if (node.isEmpty()) {
            return "no node " + address + " holds keys: :nodes lists those that do";
        }
        return store.leave(self, node.get()) ? "leaving" : address + " stays: nobody else is there to take its keys";
    }

    private static String address(NodeId node) {
        return node.host() + ":" + node.port();
    }
}
