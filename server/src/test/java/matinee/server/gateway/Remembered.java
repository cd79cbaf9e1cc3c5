package matinee.server.gateway;

/// Looks into a gateway from outside its package: what it still holds when all have gone.
public final class Remembered {
  private Remembered() {}

  public static int by(LiveEndpoint gateway) {
    return gateway.remembered();
  }
}
