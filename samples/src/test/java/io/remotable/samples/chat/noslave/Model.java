package io.remotable.samples.chat.noslave;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.samples.chat.noslave.MemoryClient.Standing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may be there in the end: whoever was let in, on a server that is there, and neither quit, nor was kicked by somebody who
 * asked for it, nor lost the name to an older claim. One of each name, and nobody else is missing. (When the older one left
 * does not count: word of its coming may arrive after that of its going was sent.)
 */
final class Model {
    private static final Pattern NOTICE = Pattern.compile("\\*\\*\\* (\\S+) has (connected|disconnected)");
    private static final Comparator<MemoryClient> BY_CLAIM =
            Comparator.comparingLong(MemoryClient::since).thenComparing(person -> person.server.pid());

    private final Set<MemoryClient> quit = new HashSet<>();
    private final Set<String> kicks = new HashSet<>();

    void quit(MemoryClient person) {
        quit.add(person);
    }

    void kicked(String victim, String by) {
        kicks.add(victim + " by " + by);
    }

    boolean hasQuit(MemoryClient person) {
        return quit.contains(person);
    }

    void assertExplains(List<MemoryClient> people) {
        List<MemoryClient> present =
                people.stream().filter(MemoryClient::isPresent).toList();
        assertThat(present).extracting(person -> person.name).doesNotHaveDuplicates();
        for (MemoryClient person : people) {
            Standing standing = person.standing();
            if (standing == Standing.LOST) {
                assertThat(people).as("who is older than %s", person).anyMatch(other -> beats(other, person));
            } else if (standing == Standing.KICKED) {
                String last = person.lines().stream()
                        .filter(line -> line.startsWith("You have been kicked: by "))
                        .findFirst()
                        .orElseThrow();
                assertThat(kicks).contains(person.name + last.replace("You have been kicked:", ""));
            } else if (standing == Standing.QUIT) {
                assertThat(quit).contains(person);
            }
        }
        present.forEach(person -> assertSawEverybody(person, present));
    }

    private static boolean beats(MemoryClient older, MemoryClient younger) {
        return older != younger
                && older.name.equals(younger.name)
                && older.since() != Long.MAX_VALUE
                && BY_CLAIM.compare(older, younger) < 0;
    }

    /** Nobody came twice or went twice on somebody's terminal, and in the end the terminal is right. */
    private static void assertSawEverybody(MemoryClient person, List<MemoryClient> present) {
        Map<String, Boolean> seen = new HashMap<>();
        for (String line : person.lines()) {
            Matcher notice = NOTICE.matcher(line);
            if (notice.matches()) {
                boolean there = notice.group(2).equals("connected");
                assertThat(seen.put(notice.group(1), there))
                        .as("before \"%s\" of %s", line, person)
                        .isNotEqualTo(there);
            }
        }
        seen.forEach((name, there) -> assertThat(present.stream().anyMatch(other -> other.name.equals(name)))
                .as("%s, as %s saw", name, person)
                .isEqualTo(there));
    }
}
