package io.remotable.benchmarks.frames;

/** A thread that opens an endpoint's loop and goes round in it until it is closed. */
final class Running implements AutoCloseable {
    private final Endpoint endpoint;
    private final Thread thread;
    private volatile boolean closed;

    private Running(Endpoint endpoint, Loop loop) {
        this.endpoint = endpoint;
        this.thread = Thread.ofPlatform().daemon().unstarted(() -> {
            while (!closed) {
                loop.cycle();
            }
        });
    }

    /** Starts it; the loop is the thread's alone from now on. */
    static Running start(Endpoint endpoint, Loop loop) {
        Running running = new Running(endpoint, loop);
        running.thread.start();
        return running;
    }

    @Override
    public void close() {
        closed = true;
        endpoint.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
