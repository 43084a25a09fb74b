/**
 * What the annotated code says, as values: no compiler types, except that a {@code Place} keeps the element to point at.
 * Java types are spelled by JavaPoet's names.
 */
@NullMarked
package io.remotable.processor.model;

import org.jspecify.annotations.NullMarked;
