package io.remotable.process;

/** The code of a process that has no result. */
@FunctionalInterface
public interface ProcessBody {
    /**
     * Runs as the process.
     *
     * @param self the process's own context
     * @throws Exception ends the process; watchers see {@link DiedException}
     */
    void run(ProcessContext self) throws Exception;
}
