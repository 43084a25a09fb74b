package demo;

import io.remotable.Remotable;
import io.remotable.process.*;
import java.util.*;

final class Names {
    @Remotable
    record Locals(String value, byte[] out, int in, List<String> field, Set<String> self, int[] present,
            Optional<String> INSTANCE, List<String> isolate, List<Integer> _1, List<Long> écoute) {}

    @Remotable
    record Generic<T, U extends Comparable<U>>(T value, U out, List<T> codecT, List<U> valueCodec, Set<T> other) {}

    @Remotable
    record Uses(Generic<String, Integer> one, Generic<String, Integer> again, Generic<byte[], Long> two) {}

    @Remotable
    static void fields(int self, List<String> arguments, int FIELDS_ENTRY, int table) {}

    @Remotable
    static int instance(int instance) {
        return instance;
    }

    @Remotable("demo.Names.one")
    static int over(int x) {
        return x;
    }

    @Remotable("demo.Names.two")
    static int over(String x) {
        return 2;
    }

    @Remotable("demo.Names.three")
    static int over(int x, int y) {
        return 3;
    }
}
