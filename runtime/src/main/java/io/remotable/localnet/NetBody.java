package io.remotable.localnet;

/** What a program does with its net. */
@FunctionalInterface
public interface NetBody {
    /**
     * Runs on the thread that started it.
     *
     * @param net the net, without nodes; it is closed afterwards, or when somebody presses Ctrl-C
     * @throws Exception whatever it throws ends the program
     */
    void run(LocalNet net) throws Exception;
}
