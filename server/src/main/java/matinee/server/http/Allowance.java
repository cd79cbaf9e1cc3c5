package matinee.server.http;

import java.net.InetAddress;
import java.time.Duration;

/// Whether an address may do something once more now. The answer is how long to wait first: zero to
/// go ahead.
@FunctionalInterface
public interface Allowance {
  Duration ask(InetAddress address);
}
