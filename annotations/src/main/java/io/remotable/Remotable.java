package io.remotable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what may cross from one node to another.
 *
 * <p>On a <b>static method</b> it makes an entry point: the annotation processor writes a factory for it into
 * {@code <Class>Closures}, so that it can be named in a closure, shipped and run on another node. The method may take a
 * {@code ProcessContext} first; every other parameter and the result must be able to travel.
 *
 * <p>On a <b>record, enum or sealed interface</b> it makes a message: the processor writes its serializer,
 * {@code <Type>Codec}. A sealed interface covers its permitted records, enums and sealed sub-interfaces without
 * annotating each of them.
 *
 * <p>What Template Haskell's {@code remotable} and {@code deriving Generic; instance Binary} are in Cloud Haskell.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Remotable {
    /**
     * The stable name on the wire. Two nodes understand each other by this name, so it survives a renamed or moved
     * class; overloaded entry points need distinct ones.
     *
     * @return the name; empty stands for the binary class name, plus {@code #method} for a method
     */
    String value() default "";
}
