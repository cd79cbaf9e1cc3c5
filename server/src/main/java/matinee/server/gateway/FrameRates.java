package matinee.server.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import matinee.protocol.ClientFrame;
import matinee.protocol.Command;

/// How fast one connection may speak: a bucket for each kind of frame, and one of strikes for those
/// who go on after being refused. Confined to its connection's frames.
final class FrameRates {
  private final TokenBucket chat;
  private final TokenBucket controls;
  private final TokenBucket reactions;
  private final TokenBucket typing;
  private final TokenBucket reports;
  private final TokenBucket clocks;
  private final TokenBucket bareFrames;
  private final TokenBucket strikes;

  /// What is to be done with a frame.
  enum Verdict {
    TAKE,
    REFUSE,
    CLOSE
  }

  FrameRates(GatewayLimits limits, Ticker ticker) {
    this.chat = new TokenBucket(limits.chat(), ticker);
    this.controls = new TokenBucket(limits.controls(), ticker);
    this.reactions = new TokenBucket(limits.reactions(), ticker);
    this.typing = new TokenBucket(limits.typing(), ticker);
    this.reports = new TokenBucket(limits.reports(), ticker);
    this.clocks = new TokenBucket(limits.clocks(), ticker);
    this.bareFrames = new TokenBucket(limits.bareFrames(), ticker);
    this.strikes = new TokenBucket(limits.strikes(), ticker);
  }

  Verdict judge(ClientFrame frame) {
    return bucketOf(frame).take() ? Verdict.TAKE : strike();
  }

  /// For what is no frame and so has no bucket: each one is a strike.
  Verdict strike() {
    return strikes.take() ? Verdict.REFUSE : Verdict.CLOSE;
  }

  /// For a frame that says nothing whole. There is no refusing it: it asks for nothing.
  Verdict judgeBare() {
    return bareFrames.take() ? Verdict.TAKE : Verdict.CLOSE;
  }

  private TokenBucket bucketOf(ClientFrame frame) {
    return switch (frame) {
      case Command.PostChat _, Command.EditChat _ -> chat;
      case Command.React _ -> reactions;
      case Command.ShowTyping _ -> typing;
      case ClientFrame.Report _ -> reports;
      case ClientFrame.Clock _ -> clocks;
      case ClientFrame.Hello _, Command _ -> controls;
    };
  }
}
