package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            Collection<String> one, // error REMOTABLE-020
            ArrayList<String> two, // error REMOTABLE-020
            SortedMap<String, String> three, // error REMOTABLE-020
            HashSet<String> four, // error REMOTABLE-020
            OptionalInt five, // error REMOTABLE-020
            Iterator<String> six) {} // error REMOTABLE-020
}
