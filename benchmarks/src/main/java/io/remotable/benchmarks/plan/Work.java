package io.remotable.benchmarks.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to be measured.
 *
 * @param name      what it is called
 * @param about     what it is
 * @param main      the figure that is compared
 * @param program   what subjects call it
 * @param arguments of the program
 * @param beside    which program of Aeron alone and of the transport stands beside it; empty for none
 * @param bars      what it must reach
 */
public record Work(
        String name, String about, Metric main, String program, List<String> arguments, String beside, List<Bar> bars) {

    /** Latencies or a rate, by a program of its own name. */
    static Work of(String name, String about, Metric main) {
        return new Work(name, about, main, name, List.of(), name, List.of());
    }

    Work by(String otherProgram) {
        return new Work(name, about, main, otherProgram, arguments, otherProgram, bars);
    }

    Work with(String argument) {
        List<String> more = new ArrayList<>(arguments);
        more.add(argument);
        return new Work(name, about, main, program, more, beside, bars);
    }

    /** Aeron does something else beside it. */
    Work besides(String aeronProgram) {
        return new Work(name, about, main, program, arguments, aeronProgram, bars);
    }

    /** Aeron has nothing like it. */
    Work alone() {
        return besides("");
    }

    Work reaching(Bar... all) {
        return new Work(name, about, main, program, arguments, beside, List.of(all));
    }

    /** What a subject calls it. */
    public String programOf(String subject) {
        return subject.equals(Subjects.AERON) || subject.equals(Subjects.FRAMES) ? beside : program;
    }
}
