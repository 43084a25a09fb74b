package demo;

import io.remotable.Remotable;
import io.remotable.process.*;
import java.util.*;

public class Nested {
    @Remotable
    static int own() {
        return 1;
    }

    public static class Public {
        @Remotable
        public static int method(Message message) {
            return message.x();
        }

        @Remotable
        public record Message(int x) {}
    }

    interface Inner {
        @Remotable
        static int method(int x) {
            return x;
        }

        enum Deep {
            A;

            @Remotable
            static Void nothing() {
                return null;
            }

            @Remotable
            record Message() {}
        }
    }
}
