package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad { // error REMOTABLE-028
    @Remotable
    record Message(int x) {} // error REMOTABLE-028
}

class Bad_MessageCodec {}

final class BadClosures {}
