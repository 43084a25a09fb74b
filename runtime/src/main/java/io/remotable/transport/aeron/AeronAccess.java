package io.remotable.transport.aeron;

import io.remotable.transport.TransportException;
import org.agrona.DirectBuffer;

/** Whether this JVM lets Agrona at the memory access that it is built on, whatever the transport. */
public final class AeronAccess {
    private static final String PACKAGE = "jdk.internal.misc";

    private AeronAccess() {}

    /**
     * To be called before any class of Agrona or Aeron is initialized, which fails for good without the access.
     *
     * @throws TransportException when a JVM flag is missing
     */
    public static void check() {
        Module agrona = DirectBuffer.class.getModule();
        if (!Object.class.getModule().isOpen(PACKAGE, agrona)) {
            throw new TransportException(missing(agrona.isNamed() ? agrona.getName() : "ALL-UNNAMED"));
        }
    }

    private static String missing(String module) {
        return "Aeron and Agrona need the JVM flag --add-opens=java.base/" + PACKAGE + "=" + module
                + ". Add it to the java command; for tests under Maven, to the <argLine> of maven-surefire-plugin, under "
                + "Gradle to jvmArgs of the test task. Or start an executable jar whose manifest says Add-Opens: java.base/"
                + PACKAGE + " (which opens it to ALL-UNNAMED).";
    }
}
