import io.remotable.Remotable;
import java.util.Optional;

@Remotable
record NoPackage(int x, Optional<NoPackage> next) {}
