package io.remotable.roundtrip;

import io.remotable.Remotable;
import io.remotable.process.ProcessContext;
import io.remotable.process.ReceivePort;
import io.remotable.roundtrip.Messages.Point;
import io.remotable.roundtrip.Messages.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entry points of no to ten parameters. */
final class Functions {
    static int calls;

    private Functions() {}

    @Remotable
    static int none() {
        return 0;
    }

    @Remotable
    static int one(int a) {
        return a;
    }

    @Remotable
    static long two(ProcessContext self, byte a, short b) {
        return (long) a + b;
    }

    @Remotable
    static String three(char a, boolean b, String c) {
        return a + " " + b + " " + c;
    }

    @Remotable
    static double four(float a, double b, long c, int d) {
        return a + b + c + d;
    }

    @Remotable
    static List<String> five(List<String> a, Map<String, Integer> b, Optional<String> c, int[] d, Shape e) {
        return List.of(a.toString(), b.toString(), c.toString(), "" + d.length, e.toString());
    }

    @Remotable
    static Point six(int a, int b, int c, int d, int e, int f) {
        return new Point(a + b + c, d + e + f);
    }

    @Remotable
    static int ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {
        return a + b + c + d + e + f + g + h + i + j;
    }

    @Remotable
    static void nothing(ProcessContext self, int add) throws Exception {
        calls += add;
    }

    @Remotable
    static long sum(long... xs) {
        long sum = 0;
        for (long x : xs) {
            sum += x;
        }
        return sum;
    }

    @Remotable("roundtrip.length")
    static int over(String text) {
        return text.length();
    }

    @Remotable("roundtrip.double")
    static int over(int number) {
        return 2 * number;
    }

    @Remotable
    static void serve(ProcessContext self, String name, ReceivePort<Point> port, int limit) {}

    static final class Inner {
        private Inner() {}

        @Remotable
        static String inner(Point point) {
            return point.toString();
        }
    }
}
