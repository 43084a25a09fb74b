/** The one annotation that user code writes. */
package io.remotable;
