package io.remotable.roundtrip;

import io.remotable.Remotable;
import io.remotable.process.CP;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.DiedReason;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.process.SpawnRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages of every kind. */
final class Messages {
    private Messages() {}

    @Remotable
    record Empty() {}

    @Remotable
    record Primitives(boolean a, byte b, short c, int d, long e, char f, float g, double h) {}

    @Remotable
    record Boxes(Boolean a, Byte b, Short c, Integer d, Long e, Character f, Float g, Double h) {}

    @Remotable
    @SuppressWarnings("ArrayRecordComponent")
    record Arrays(
            boolean[] a, byte[] b, short[] c, char[] d, int[] e, long[] f, float[] g, double[] h, List<byte[]> more) {}

    @Remotable
    record Values(String text, UUID uuid, Instant instant, Duration duration, BigInteger integer, BigDecimal decimal) {}

    @Remotable
    enum Color {
        RED,
        GREEN,
        BLUE {
            @Override
            boolean isCold() {
                return true;
            }
        };

        boolean isCold() {
            return false;
        }
    }

    @Remotable("roundtrip.Shape")
    sealed interface Shape {
        record Circle(double radius) implements Shape {}

        record Polygon(List<Point> points) implements Shape {}

        record Group(List<Shape> shapes, Optional<Shape> frame) implements Shape {}

        enum Special implements Shape {
            EVERYTHING,
            NOTHING
        }

        sealed interface Solid extends Shape {
            record Cube(int edge) implements Solid {}
        }
    }

    @Remotable
    record Point(int x, int y) {}

    @Remotable
    record Pair<A, B>(A first, B second) {}

    @Remotable
    record Tree<T>(T value, List<Tree<T>> children) {}

    @Remotable
    record Node(int number, Optional<Node> next) {}

    @Remotable
    record Collections(
            List<String> list,
            Set<Color> set,
            Map<String, Integer> map,
            Optional<Point> optional,
            Map<Color, List<Optional<Set<Long>>>> nested) {}

    @Remotable
    record Everything(
            Point point,
            Color color,
            Shape shape,
            Pair<Integer, String> pair,
            List<Pair<Shape, byte[]>> pairs,
            Pair<Pair<Color, Point>, Optional<Tree<Shape>>> deep,
            Tree<Point> tree,
            Node node) {}

    @Remotable
    record Processes(
            ProcessId process,
            NodeId node,
            SendPortId portId,
            SendPort<Shape> port,
            MonitorRef monitor,
            SpawnRef spawn,
            DiedReason reason,
            ProcessMonitorNotification notice,
            List<SendPort<?>> ports) {}

    @Remotable
    record Code(
            Closure<Integer> closure, Closure<?> any, CP<Integer, Integer> function, ChannelClosure<Point> channel) {}

    @Remotable
    record ByHand(LocalDate day, List<LocalDate> days) {}

    /** Names that generated code uses too. */
    @Remotable
    @SuppressWarnings("ArrayRecordComponent")
    record Names(String value, List<String> in, byte[] out, Set<Integer> field, Optional<String> INSTANCE) {}

    @Remotable
    record Wide(
            int c0,
            String c1,
            long c2,
            Color c3,
            int c4,
            String c5,
            long c6,
            Color c7,
            int c8,
            String c9,
            long c10,
            Color c11,
            int c12,
            String c13,
            long c14,
            Color c15,
            int c16,
            String c17,
            long c18,
            Color c19,
            int c20,
            String c21,
            long c22,
            Color c23,
            int c24,
            String c25,
            long c26,
            Color c27,
            int c28,
            String c29,
            long c30,
            Color c31,
            int c32,
            String c33,
            long c34,
            Color c35,
            int c36,
            String c37,
            long c38,
            Color c39,
            int c40,
            String c41,
            long c42,
            Color c43,
            int c44,
            String c45,
            long c46,
            Color c47,
            int c48,
            String c49,
            long c50,
            Color c51,
            int c52,
            String c53,
            long c54,
            Color c55,
            int c56,
            String c57,
            long c58,
            Color c59,
            int c60,
            String c61,
            long c62,
            Color c63,
            int c64,
            String c65,
            long c66,
            Color c67,
            int c68,
            String c69,
            long c70,
            Color c71,
            int c72,
            String c73,
            long c74,
            Color c75,
            int c76,
            String c77,
            long c78,
            Color c79,
            int c80,
            String c81,
            long c82,
            Color c83,
            int c84,
            String c85,
            long c86,
            Color c87,
            int c88,
            String c89,
            long c90,
            Color c91,
            int c92,
            String c93,
            long c94,
            Color c95,
            int c96,
            String c97,
            long c98,
            Color c99,
            int c100,
            String c101,
            long c102,
            Color c103,
            int c104,
            String c105,
            long c106,
            Color c107,
            int c108,
            String c109,
            long c110,
            Color c111,
            int c112,
            String c113,
            long c114,
            Color c115,
            int c116,
            String c117,
            long c118,
            Color c119,
            int c120,
            String c121,
            long c122,
            Color c123,
            int c124,
            String c125,
            long c126,
            Color c127,
            int c128,
            String c129,
            long c130,
            Color c131,
            int c132,
            String c133,
            long c134,
            Color c135,
            int c136,
            String c137,
            long c138,
            Color c139,
            int c140,
            String c141,
            long c142,
            Color c143,
            int c144,
            String c145,
            long c146,
            Color c147,
            int c148,
            String c149,
            long c150,
            Color c151,
            int c152,
            String c153,
            long c154,
            Color c155,
            int c156,
            String c157,
            long c158,
            Color c159,
            int c160,
            String c161,
            long c162,
            Color c163,
            int c164,
            String c165,
            long c166,
            Color c167,
            int c168,
            String c169,
            long c170,
            Color c171,
            int c172,
            String c173,
            long c174,
            Color c175,
            int c176,
            String c177,
            long c178,
            Color c179,
            int c180,
            String c181,
            long c182,
            Color c183,
            int c184,
            String c185,
            long c186,
            Color c187,
            int c188,
            String c189,
            long c190,
            Color c191,
            int c192,
            String c193,
            long c194,
            Color c195,
            int c196,
            String c197,
            long c198,
            Color c199) {}
}
