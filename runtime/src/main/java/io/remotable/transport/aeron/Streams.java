package io.remotable.transport.aeron;

import io.aeron.Image;
import io.aeron.logbuffer.FragmentHandler;
import io.aeron.logbuffer.FrameDescriptor;
import io.aeron.logbuffer.Header;
import io.remotable.transport.FrameHandler;
import java.util.ArrayDeque;
import java.util.Queue;
import org.agrona.DirectBuffer;
import org.agrona.ErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * Turns images and fragments of the subscription into streams and frames. Images come and go inside the client
 * conductor, which forbids calls to Aeron; the handler may make some, so it is told a moment later.
 */
final class Streams implements FragmentHandler {
    private final Queue<Change> changes = new ArrayDeque<>();
    private final ErrorHandler errors;
    private @Nullable FrameHandler handler;
    private int open;
    private long invalid;

    Streams(ErrorHandler errors) {
        this.errors = errors;
    }

    void onAvailable(Image image) {
        open++;
        changes.add(new Change(image.correlationId(), image.sourceIdentity()));
    }

    void onUnavailable(Image image) {
        open--;
        changes.add(new Change(image.correlationId(), null));
    }

    /** How many there are. */
    int open() {
        return open;
    }

    /** How many frames came that no link sends. */
    long invalid() {
        return invalid;
    }

    /** Tells of streams opened and closed; also the handler of the fragments polled after this. */
    int tell(FrameHandler frameHandler) {
        handler = frameHandler;
        int told = 0;
        for (Change change = changes.poll(); change != null; change = changes.poll()) {
            tell(change, frameHandler);
            told++;
        }
        return told;
    }

    private void tell(Change change, FrameHandler frameHandler) {
        try {
            if (change.source() != null) {
                frameHandler.onStreamOpened(change.stream(), change.source());
            } else {
                frameHandler.onStreamClosed(change.stream());
            }
        } catch (Throwable e) {
            errors.onError(e);
        }
    }

    @Override
    public void onFragment(DirectBuffer buffer, int offset, int length, Header header) {
        if ((header.flags() & FrameDescriptor.UNFRAGMENTED) != FrameDescriptor.UNFRAGMENTED) {
            invalid++;
            return;
        }
        FrameHandler current = handler;
        try {
            if (current != null) {
                current.onFrame(((Image) header.context()).correlationId(), buffer, offset, length);
            }
        } catch (Throwable e) {
            errors.onError(e);
        }
    }

    private record Change(long stream, @Nullable String source) {}
}
