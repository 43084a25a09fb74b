package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            Thread thread, // error REMOTABLE-015
            java.io.InputStream in, // error REMOTABLE-015
            Class<String> type, // error REMOTABLE-015
            java.nio.file.Path path, // error REMOTABLE-015
            java.util.concurrent.CompletableFuture<String> future) {} // error REMOTABLE-015
}
