package io.remotable.samples.chat;

import picocli.CommandLine.Option;

/** The options of both chats. */
public final class ChatOptions {
    @Option(names = "--proxy", description = "threads send through a proxy process, as in the book")
    private boolean proxy;

    @SuppressWarnings("UnusedVariable") // picocli's
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "tells this")
    private boolean help;

    /** As they are before the arguments are read. */
    public ChatOptions() {}

    /**
     * How threads get across to processes.
     *
     * @return true when a proxy process sends for them
     */
    public boolean proxy() {
        return proxy;
    }
}
