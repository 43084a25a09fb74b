package demo;

import io.remotable.Remotable;

class Bad extends other.Base {
    @Remotable
    record Message(
            Inner inner) {} // error REMOTABLE-033
}
// file: other/Base.java
package other;

import io.remotable.Remotable;

public class Base {
    @Remotable
    protected record Inner(int x) {}
}
