package matinee.server.host;

/// A command on its way, timed for the meters and followed by whoever else wants to see it.
///
/// @param askedMs server time when the gateway had read it
record TimedCommand(HostParts parts, double askedMs, CommandWatch.Followed next)
    implements CommandWatch.Followed {

  static TimedCommand now(HostParts parts, CommandWatch.Followed next) {
    return new TimedCommand(parts, parts.clock().nowMs(), next);
  }

  @Override
  public void answered(String outcome) {
    parts.listener().answered(parts.clock().nowMs() - askedMs);
    next.answered(outcome);
  }
}
