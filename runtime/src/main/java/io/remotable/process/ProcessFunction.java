package io.remotable.process;

/**
 * Code of a process that has a result.
 *
 * @param <R> the result
 */
@FunctionalInterface
public interface ProcessFunction<R> {
    /**
     * Runs as or within a process.
     *
     * @param self the process's own context
     * @return the result
     * @throws Exception ends the process unless caught
     */
    R run(ProcessContext self) throws Exception;
}
