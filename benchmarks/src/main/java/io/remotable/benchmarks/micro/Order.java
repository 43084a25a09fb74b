package io.remotable.benchmarks.micro;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;
import java.util.List;
import java.util.Optional;

/**
 * A message with a bit of everything.
 *
 * @param from    who sent it
 * @param number  a number
 * @param urgent  a truth
 * @param comment a text, perhaps
 * @param items   records within
 */
@Remotable
record Order(ProcessId from, long number, boolean urgent, Optional<String> comment, List<Item> items) {
    /**
     * A part of an order.
     *
     * @param name   a text
     * @param count  a small number
     * @param weight a fraction
     */
    @Remotable
    record Item(String name, int count, double weight) {}

    static Order from(ProcessId sender) {
        List<Item> items = List.of(new Item("apple", 3, 0.25), new Item("pear", 12, 1.5), new Item("quince", 1, 0.4));
        return new Order(sender, 1_234_567, true, Optional.of("to the back door"), items);
    }
}
