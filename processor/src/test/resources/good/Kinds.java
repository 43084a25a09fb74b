package demo;

import io.remotable.Remotable;
import io.remotable.process.*;
import java.util.*;

@Remotable
public record Kinds(
        boolean a, byte b, short c, int d, long e, char f, float g, double h, String i,
        Boolean j, Byte k, Short l, Integer m, Long n, Character o, Float p, Double q,
        byte[] r, boolean[] s, short[] t, char[] u, int[] v, long[] w, float[] x, double[] y,
        UUID z, java.time.Instant aa, java.time.Duration ab, java.math.BigInteger ac, java.math.BigDecimal ad,
        List<String> ae, Set<Integer> af, Map<String, List<Optional<UUID>>> ag, Optional<int[]> ah) {}
