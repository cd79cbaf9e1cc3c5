package matinee.protocol;

import org.jspecify.annotations.Nullable;

/// One line of chat. The name is the one its author bore when it was said, so that it stays
/// readable when they are gone.
///
/// @param itemId the item that was on, if any (CH3)
/// @param positionMs where the film was (CH3)
/// @param replyTo the message it answers (CH5)
/// @param editedAtMs when its author put other words into it, if ever (CH4)
public record ChatMessage(
    MessageId messageId,
    MemberId by,
    String name,
    String text,
    double atMs,
    @Nullable ItemId itemId,
    @Nullable Double positionMs,
    @Nullable MessageId replyTo,
    @Nullable Double editedAtMs) {

  public ChatMessage edited(String newText, double newEditedAtMs) {
    return new ChatMessage(
        messageId, by, name, newText, atMs, itemId, positionMs, replyTo, newEditedAtMs);
  }
}
