package io.remotable.scheduler;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK keeps behind {@code --add-opens=java.base/java.lang}: virtual threads that run where we say, which carrier
 * the caller is on, and the pool that runs all other virtual threads. A record, because the compiler trusts its fields to
 * be constant.
 */
record Door(MethodHandle newThread, MethodHandle carrier, ForkJoinPool pool) {
    /** Null where it is shut. */
    static final @Nullable Door OPEN = open();

    private static @Nullable Door open() {
        try {
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            Class<?> virtual = Class.forName("java.lang.VirtualThread");
            MethodHandles.Lookup own = MethodHandles.lookup();
            MethodHandle newThread = MethodHandles.privateLookupIn(builders, own)
                    .findStatic(
                            builders,
                            "newVirtualThread",
                            MethodType.methodType(
                                    Thread.class, Executor.class, String.class, int.class, Runnable.class));
            MethodHandle carrier = MethodHandles.privateLookupIn(Thread.class, own)
                    .findStatic(Thread.class, "currentCarrierThread", MethodType.methodType(Thread.class));
            Object pool = MethodHandles.privateLookupIn(virtual, own)
                    .findStaticGetter(virtual, "DEFAULT_SCHEDULER", ForkJoinPool.class)
                    .invoke();
            return new Door(newThread, carrier, (ForkJoinPool) pool);
        } catch (Throwable shut) {
            return null;
        }
    }

    /** A virtual thread, not started, which is handed to the executor whenever it can run. */
    Thread newThread(Executor executor, Runnable body) {
        try {
            return (Thread) newThread.invokeExact(executor, (String) null, 0, body);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform thread that the caller runs on. */
    Thread currentCarrier() {
        try {
            return (Thread) carrier.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
