// file: demo/Shape.java
package demo;

import io.remotable.Remotable;

@Remotable("shape")
sealed interface Shape permits Circle, Square, Round {}
// file: demo/Circle.java
package demo;

record Circle(Kind kind) implements Shape, Round {}
// file: demo/Square.java
package demo;

import io.remotable.Remotable;

@Remotable("square")
record Square(Shape inner) implements Shape {}
// file: demo/Round.java
package demo;

import io.remotable.Remotable;

@Remotable
sealed interface Round extends Shape permits Circle {}
// file: demo/Kind.java
package demo;

import io.remotable.Remotable;

@Remotable
enum Kind {
    SMALL,
    BIG
}
