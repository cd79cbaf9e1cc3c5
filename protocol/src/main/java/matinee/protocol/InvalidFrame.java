package matinee.protocol;

/// A frame that is JSON but breaks a limit of the protocol: it is refused with this code, and the
/// connection goes on.
public final class InvalidFrame extends RuntimeException {
  private final RefusalCode code;
  private final String reason;

  public InvalidFrame(RefusalCode code, String reason) {
    super(reason, null, false, false);
    this.code = code;
    this.reason = reason;
  }

  public RefusalCode code() {
    return code;
  }

  /// One sentence for the sender.
  public String reason() {
    return reason;
  }
}
