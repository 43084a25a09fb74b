package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    static final class Account {
        int balance;
    }

    @Remotable
    record Message(
            Account account, // error REMOTABLE-012
            java.util.concurrent.TimeUnit unit, // error REMOTABLE-012
            List<StringBuilder> builders) {} // error REMOTABLE-012

    @Remotable
    static Account result( // error REMOTABLE-012
            java.time.LocalDate date) { // error REMOTABLE-012
        return new Account();
    }
}
