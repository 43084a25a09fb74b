package demo;

import io.remotable.Remotable;
import io.remotable.process.*;
import java.util.*;

public final class Recursive {
    @Remotable
    record Node(int value, Optional<Node> next, List<Node> others) {}

    @Remotable
    public record Tree<T>(T value, List<Tree<T>> children) {}

    @Remotable
    record Swap<A, B>(A a, B b, Optional<Swap<B, A>> other) {}

    @Remotable
    record Forest(List<Tree<Forest>> trees, Map<String, Tree<Node>> byName, Swap<Integer, String> swap) {}

    @Remotable
    sealed interface Expression {
        record Number(long value) implements Expression {}

        record Sum(Expression left, Expression right) implements Expression {}

        record All(List<Expression> parts) implements Expression {}

        enum Constant implements Expression {
            PI,
            E
        }

        sealed interface Unary extends Expression {
            record Minus(Expression of) implements Unary {}
        }
    }
}
