package demo;

import io.remotable.Remotable;

final class Codec {
    @Remotable
    record String(int x) {}

    @Remotable
    record List(java.lang.String name, java.util.List<String> strings, java.util.List<List> lists) {}

    @Remotable
    enum Override {
        Class,
        Integer {
            @java.lang.Override
            public java.lang.String toString() {
                return "own";
            }
        }
    }

    @Remotable
    enum Nothing {}

    @Remotable
    static List make(String one, Override two) {
        return new List("", java.util.List.of(one), java.util.List.of());
    }
}
