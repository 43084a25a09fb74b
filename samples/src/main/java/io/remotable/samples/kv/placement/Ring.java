package io.remotable.samples.kv.placement;

import io.remotable.process.ProcessId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Consistent hashing: every member has many places on a circle of hashes, and a key is held by the first members found from
 * its own place onwards. A member that comes or goes moves the keys next to its places and no others. Immutable.
 */
public final class Ring {
    private static final int PLACES_PER_MEMBER = 64;

    private final long[] places;
    private final List<List<ProcessId>> owners;

    private record Point(long place, ProcessId member) {
        static final Comparator<Point> ORDER =
                Comparator.comparingLong(Point::place).thenComparing(Point::member);
    }

    private Ring(List<Point> points, int copies) {
        this.places = points.stream().mapToLong(Point::place).toArray();
        this.owners = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            owners.add(ownersFrom(points, i, copies));
        }
    }

    /**
     * Puts members on a ring. The order in which they come makes no difference.
     *
     * @param members who is on it
     * @param copies  how many members hold each key, where there are that many
     * @return the ring
     */
    public static Ring of(Collection<ProcessId> members, int copies) {
        List<Point> points = new ArrayList<>();
        Set<ProcessId> distinct = Set.copyOf(members);
        for (ProcessId member : distinct) {
            for (int i = 0; i < PLACES_PER_MEMBER; i++) {
                points.add(new Point(Hash.of(member + "#" + i), member));
            }
        }
        points.sort(Point.ORDER);
        return new Ring(points, Math.min(copies, distinct.size()));
    }

    private static List<ProcessId> ownersFrom(List<Point> points, int start, int copies) {
        Set<ProcessId> found = new LinkedHashSet<>();
        for (int i = start; found.size() < copies; i++) {
            found.add(points.get(i % points.size()).member());
        }
        return List.copyOf(found);
    }

    /**
     * Who holds a key.
     *
     * @param key any text
     * @return the first of them is the key's primary; none on an empty ring
     */
    public List<ProcessId> ownersOf(String key) {
        if (places.length == 0) {
            return List.of();
        }
        int found = Arrays.binarySearch(places, Hash.of(key));
        int next = found >= 0 ? found : -found - 1;
        return owners.get(next % places.length);
    }

    /**
     * The one that orders the writes of a key.
     *
     * @param key any text
     * @return its first owner; empty on an empty ring
     */
    public Optional<ProcessId> primaryOf(String key) {
        return ownersOf(key).stream().findFirst();
    }

    /**
     * Whether every key has an owner among some members.
     *
     * @param members these
     * @return false when all owners of some key are others
     */
    public boolean isCoveredBy(Set<ProcessId> members) {
        return owners.stream().allMatch(arc -> arc.stream().anyMatch(members::contains));
    }
}
