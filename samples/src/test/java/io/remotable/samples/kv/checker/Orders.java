package io.remotable.samples.kv.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what {@link Register} says, by trying all orders: slow, and too simple to be wrong. */
final class Orders {
    private Orders() {}

    static boolean isLinearizable(List<Operation> history) {
        return canEnd(history, Optional.empty());
    }

    private static boolean canEnd(List<Operation> rest, Optional<String> value) {
        if (rest.stream().noneMatch(Operation::isComplete)) {
            return true;
        }
        for (Operation first : rest) {
            boolean inTime = rest.stream().allMatch(other -> other == first || first.invoked() < other.returned());
            boolean fits = first.isWrite() || first.value().equals(value);
            if (inTime && fits && canEnd(without(first, rest), first.value())) {
                return true;
            }
        }
        return false;
    }

    private static List<Operation> without(Operation one, List<Operation> operations) {
        List<Operation> others = new ArrayList<>(operations);
        others.remove(one);
        return others;
    }
}
