package io.remotable.samples.chat.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All claims to every name, the one that counts first. */
final class Names {
    private final Map<String, NavigableSet<Claim>> claims = new HashMap<>();

    /** The claim that counts. */
    Optional<Claim> find(String name) {
        return Optional.ofNullable(claims.get(name)).map(NavigableSet::first);
    }

    /** The claims that count, one for each name. */
    Set<Claim> all() {
        return claims.values().stream().map(NavigableSet::first).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a claim is the one that counts. */
    boolean counts(Claim claim) {
        return find(claim.name()).filter(claim::equals).isPresent();
    }

    /** Adds claims, then takes others out. */
    Changes replace(Collection<Claim> gone, Collection<Claim> fresh) {
        List<String> joined = new ArrayList<>();
        for (Claim claim : fresh) {
            if (claims.computeIfAbsent(claim.name(), name -> new TreeSet<>()).add(claim)
                    && claims.get(claim.name()).size() == 1) {
                joined.add(claim.name());
            }
        }
        List<String> left = new ArrayList<>();
        for (Claim claim : gone) {
            NavigableSet<Claim> others = claims.get(claim.name());
            if (others != null && others.remove(claim) && others.isEmpty()) {
                claims.remove(claim.name());
                left.add(claim.name());
            }
        }
        return new Changes(joined, left);
    }
}
