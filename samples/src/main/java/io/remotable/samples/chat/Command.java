package io.remotable.samples.chat;

/** What a line says that somebody typed. */
sealed interface Command {
    /** A line for one person. */
    record Tell(String who, String text) implements Command {}

    /** Somebody is to go. */
    record Kick(String who) implements Command {}

    /** The one who typed it goes. */
    record Quit() implements Command {}

    /** Begins with a slash and is none of the commands. */
    record Unrecognised(String line) implements Command {}

    /** A line for everybody. */
    record Say(String text) implements Command {}

    /** Reads a line. */
    static Command parse(String line) {
        String[] words = line.strip().split("\\s+", 3);
        return switch (words[0]) {
            case "/tell" ->
                words.length > 1 ? new Tell(words[1], words.length > 2 ? words[2] : "") : new Unrecognised(line);
            case "/kick" -> words.length == 2 ? new Kick(words[1]) : new Unrecognised(line);
            case "/quit" -> words.length == 1 ? new Quit() : new Unrecognised(line);
            default -> words[0].startsWith("/") ? new Unrecognised(line) : new Say(line);
        };
    }
}
