package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    static void method() throws Throwable {} // error REMOTABLE-009

    @Remotable
    static void fine() throws Exception, Error {}
}
