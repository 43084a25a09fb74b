package io.remotable.table;

import io.remotable.process.RemotableException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Finds what the annotation processor left: services of named modules, and on the class path one empty resource for each
 * {@link RemoteTableProvider}, named after its class.
 */
final class Discovery {
    private static final Map<ClassLoader, SoftReference<RemoteTable>> FOUND =
            Collections.synchronizedMap(new WeakHashMap<>());

    private Discovery() {}

    static RemoteTable discover() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context != null ? context : Discovery.class.getClassLoader();
        SoftReference<RemoteTable> known = FOUND.get(loader);
        RemoteTable table = known == null ? null : known.get();
        if (table == null) {
            table = discover(loader);
            FOUND.put(loader, new SoftReference<>(table));
        }
        return table;
    }

    static RemoteTable discover(ClassLoader loader) {
        List<RemoteTable> parts = new ArrayList<>();
        Set<String> known = new HashSet<>();
        try {
            for (RemoteTableProvider provider : ServiceLoader.load(RemoteTableProvider.class, loader)) {
                known.add(provider.getClass().getName());
                parts.add(provider.remoteTable());
            }
        } catch (ServiceConfigurationError e) {
            throw new RemotableException(
                    "a module provides a RemoteTableProvider that does not load. Rebuild it: mvn clean verify.", e);
        }
        for (String name : TableResources.names(loader)) {
            if (known.add(name)) {
                parts.add(load(name, loader));
            }
        }
        return RemoteTable.of(parts.toArray(new RemoteTable[0]));
    }

    private static RemoteTable load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(RemoteTableProvider.class)
                    .getConstructor()
                    .newInstance()
                    .remoteTable();
        } catch (IllegalAccessException notExported) {
            throw new RemotableException(
                    "the remote table " + name
                            + " is in a module that does not provide it. Add to its module-info.java: " + "provides "
                            + RemoteTableProvider.class.getName() + " with " + name + ";",
                    notExported);
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new RemotableException(
                    "the remote table " + name + " is announced on the class path and does not load. Its class was "
                            + "renamed, removed or compiled against something else: rebuild with mvn clean verify.",
                    e);
        }
    }
}
