package io.remotable.samples.kv.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks whether a history is one of a linearizable register that is unset at first: whether its operations can be put in an
 * order that respects their times, and in which every read tells the last write before it. The search of Wing and Gong with
 * the memory of Lowe. A write of unknown outcome may have its place anywhere after its beginning, or nowhere.
 */
public final class Register {
    private final List<Operation> operations;
    private final Set<Configuration> seen = new HashSet<>();
    private final Deque<Configuration> open = new ArrayDeque<>();

    /** Operations that have their places, and the value after them. */
    private record Configuration(BitSet placed, Optional<String> value) {
        Configuration with(int operation, Optional<String> next) {
            BitSet more = (BitSet) placed.clone();
            more.set(operation);
            return new Configuration(more, next);
        }
    }

    private Register(List<Operation> operations) {
        this.operations = operations;
    }

    public static boolean isLinearizable(List<Operation> history) {
        return new Register(relevant(history)).search();
    }

    /** Without writes that may as well not have happened. */
    private static List<Operation> relevant(List<Operation> history) {
        Set<Optional<String>> read = history.stream()
                .filter(operation -> !operation.isWrite())
                .map(Operation::value)
                .collect(Collectors.toSet());
        return history.stream()
                .filter(operation -> operation.isComplete() || read.contains(operation.value()))
                .sorted(Comparator.comparingLong(Operation::invoked))
                .toList();
    }

    private boolean search() {
        visit(new Configuration(new BitSet(), Optional.empty()));
        while (!open.isEmpty()) {
            Configuration configuration = open.pop();
            if (isDone(configuration)) {
                return true;
            }
            expand(configuration);
        }
        return false;
    }

    private void visit(Configuration configuration) {
        if (seen.add(configuration)) {
            open.push(configuration);
        }
    }

    private boolean isDone(Configuration configuration) {
        for (int i = configuration.placed().nextClearBit(0);
                i < operations.size();
                i = configuration.placed().nextClearBit(i + 1)) {
            if (operations.get(i).isComplete()) {
                return false;
            }
        }
        return true;
    }

    private void expand(Configuration configuration) {
        List<Integer> next = next(configuration.placed());
        Optional<Integer> read = next.stream()
                .filter(i -> !operations.get(i).isWrite())
                .filter(i -> operations.get(i).value().equals(configuration.value()))
                .findFirst();
        if (read.isPresent()) { // it changes nothing, so it need not wait for a better place
            visit(configuration.with(read.get(), configuration.value()));
        } else {
            next.stream()
                    .filter(i -> operations.get(i).isWrite())
                    .forEach(i -> visit(configuration.with(i, operations.get(i).value())));
        }
    }

    /** Those that began before any of the others ended. */
    private List<Integer> next(BitSet placed) {
        List<Integer> next = new ArrayList<>();
        long firstEnd = Operation.NEVER;
        for (int i = placed.nextClearBit(0);
                i < operations.size() && operations.get(i).invoked() < firstEnd;
                i = placed.nextClearBit(i + 1)) {
            next.add(i);
            firstEnd = Math.min(firstEnd, operations.get(i).returned());
        }
        return next;
    }
}
