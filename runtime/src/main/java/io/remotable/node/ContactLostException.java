package io.remotable.node;

import io.remotable.process.RemotableException;

/** Contact was lost after a request was sent and before it was answered. */
final class ContactLostException extends RemotableException {
    private static final long serialVersionUID = 1L;

    ContactLostException() {
        super("contact with the node was lost");
    }
}
