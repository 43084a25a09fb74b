package io.remotable.benchmarks.run;

import io.remotable.benchmarks.plan.Results;
import io.remotable.benchmarks.plan.Subjects;
import io.remotable.benchmarks.plan.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures works, one after the other; the subjects of a work take turns, so that what else the machine does hits all. */
public final class Session {
    private static final int MOST_REPEATED = 2;

    private final Trials trials;
    private final int runs;
    private final List<String> abilities;
    private final Consumer<String> progress;
    private final Results results = new Results();

    private Session(Trials trials, int runs, List<String> abilities, Consumer<String> progress) {
        this.trials = trials;
        this.runs = runs;
        this.abilities = abilities;
        this.progress = progress;
    }

    /**
     * A session with those subjects that are wanted.
     *
     * @param wanted   none for all
     * @param progress is told what happens
     * @throws IllegalArgumentException when there is no such subject
     */
    public static Session start(Trials trials, int runs, List<String> wanted, Consumer<String> progress)
            throws IOException, InterruptedException {
        List<String> abilities = new ArrayList<>();
        for (String subject : Subjects.OWN) {
            Trial.works(subject).forEach(work -> abilities.add(subject + " " + work));
        }
        abilities.addAll(trials.peers());
        Set<String> known =
                abilities.stream().map(Session::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        wanted.stream().filter(subject -> !known.contains(subject)).findFirst().ifPresent(subject -> {
            throw new IllegalArgumentException(
                    "there is no subject named " + subject + "; there are " + String.join(", ", known));
        });
        abilities.removeIf(ability -> !wanted.isEmpty() && !wanted.contains(subject(ability)));
        return new Session(trials, runs, abilities, progress);
    }

    private static String subject(String ability) {
        return ability.split(" ", 2)[0];
    }

    /** What was found so far. */
    public Results results() {
        return results;
    }

    /**
     * Measures a work.
     *
     * @return why there are no figures, by the subjects that have none
     */
    public Map<String, String> measure(Work work) throws IOException, InterruptedException {
        Map<String, String> without = new LinkedHashMap<>();
        List<String> subjects = subjects(work);
        for (int run = 1; run <= runs; run++) {
            for (String subject : subjects) {
                if (!without.containsKey(subject)) {
                    progress.accept(work.name() + " " + subject + " " + run + "/" + runs);
                    measure(work, subject).ifPresent(reason -> without.put(subject, reason));
                }
            }
        }
        return without;
    }

    private List<String> subjects(Work work) {
        return abilities.stream()
                .map(ability -> ability.split(" ", 2))
                .filter(words -> words[1].equals(work.programOf(words[0])))
                .map(words -> words[0])
                .toList();
    }

    private Optional<String> measure(Work work, String subject) throws IOException, InterruptedException {
        return switch (leastDisturbed(work, subject)) {
            case Outcome.Measured measured -> {
                results.add(work.name(), subject, measured.figures());
                yield Optional.empty();
            }
            case Outcome.Missing missing -> Optional.of(missing.reason());
            case Outcome.Failed failed -> Optional.of("failed: " + failed.reason());
        };
    }

    /** What others do on the machine's host is no property of the subject: who was disturbed may try again. */
    private Outcome leastDisturbed(Work work, String subject) throws IOException, InterruptedException {
        Outcome best = trials.run(subject, work);
        for (int repeated = 0; repeated < MOST_REPEATED && disturbed(best); repeated++) {
            Outcome again = trials.run(subject, work);
            if (!(best instanceof Outcome.Measured last && again instanceof Outcome.Measured next)) {
                return again;
            }
            best = next.stolen() < last.stolen() ? next : last;
        }
        return best;
    }

    private static boolean disturbed(Outcome outcome) {
        return outcome instanceof Outcome.Measured measured && measured.stolen() > Results.TOLERABLE_STOLEN;
    }
}
