package matinee.loadtest.bot;

import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;

/// Who wants to know what happens to a bot. Called on the bot's loop.
public interface BotListener {
  /// A seat, the first time or again.
  ///
  /// @param former the seat it had before, itself when that was kept
  default void seated(FaithfulBot bot, MemberId former, boolean resumed, long atNanos) {}

  /// A numbered event, after it was folded.
  default void heard(FaithfulBot bot, Event event, long atNanos) {}

  /// Anything that is not numbered, after the bot has done what it does about it.
  default void passed(FaithfulBot bot, ServerFrame frame, long atNanos) {}

  /// The connection is gone; the bot goes about coming back.
  default void lost(FaithfulBot bot, int code, String reason, long atNanos) {}

  /// For good.
  default void turnedAway(FaithfulBot bot, RefusalCode code) {}
}
