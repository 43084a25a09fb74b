package io.remotable.samples.chat;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What both chat programs have in common: reading the arguments. */
public final class ChatProgram {
    private static final int MISUSED = 2;

    private ChatProgram() {}

    /**
     * Runs a command. Wrong arguments are told the right ones.
     *
     * @param command an object with picocli's annotations
     * @param args    the arguments
     * @return the exit status
     */
    public static int execute(Object command, String[] args) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> misused(wrong))
                .execute(args);
    }

    private static int misused(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(line.getCommandName() + ": " + wrong.getMessage());
        line.usage(line.getErr());
        return MISUSED;
    }
}
