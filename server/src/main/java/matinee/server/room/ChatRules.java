package matinee.server.room;

import java.util.Optional;
import matinee.protocol.ChatMessage;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.MessageId;
import matinee.protocol.Playback;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;

/// What is said (CH3-CH5).
final class ChatRules {
  static final double EDITED_WITHIN_MS = 60_000;

  private ChatRules() {}

  static Decision post(Draft draft, Member member, Command.PostChat chat) {
    MessageId replyTo = chat.replyTo();
    if (replyTo != null && message(draft, replyTo).isEmpty()) {
      return noSuchMessage();
    }
    Playback playback = draft.room().view().playback();
    ItemId item = playback == null ? null : playback.itemAt(draft.atMs());
    Double positionMs = playback == null ? null : (Double) playback.positionAt(draft.atMs());
    ChatMessage message =
        new ChatMessage(
            new MessageId(draft.room().backstage().nextMessage()),
            member.memberId(),
            member.name(),
            chat.text(),
            draft.atMs(),
            item,
            positionMs,
            replyTo,
            null);
    draft.add(stamp -> new Event.ChatPosted(stamp, message));
    return draft.happened();
  }

  static Decision edit(Draft draft, Member member, Command.EditChat edit) {
    Optional<ChatMessage> message = message(draft, edit.messageId());
    if (message.isEmpty()) {
      return noSuchMessage();
    }
    if (!isBy(message.get(), member)) {
      return notYours();
    }
    if (draft.atMs() > message.get().atMs() + EDITED_WITHIN_MS) {
      return new Decision.Refused(RefusalCode.TOO_LATE, "a message can be edited for a minute");
    }
    if (!edit.text().equals(message.get().text())) {
      draft.add(stamp -> new Event.ChatEdited(stamp, edit.messageId(), edit.text()));
    }
    return draft.happened();
  }

  static Decision delete(Draft draft, Member member, Command.DeleteChat delete, Allowed allowed) {
    Optional<ChatMessage> message = message(draft, delete.messageId());
    if (message.isEmpty()) {
      boolean wasThere = delete.messageId().value() < draft.room().backstage().nextMessage();
      return wasThere ? Decision.Happened.NOTHING : noSuchMessage();
    }
    if (allowed == Allowed.OWN && !isBy(message.get(), member)) {
      return notYours();
    }
    draft.add(stamp -> new Event.ChatDeleted(stamp, delete.messageId()));
    return draft.happened();
  }

  static Decision typing(Member member) {
    return new Decision.Passing(new ServerFrame.Typing(member.memberId()));
  }

  private static Optional<ChatMessage> message(Draft draft, MessageId messageId) {
    return draft.room().view().chat().stream()
        .filter(message -> message.messageId().equals(messageId))
        .findFirst();
  }

  private static boolean isBy(ChatMessage message, Member member) {
    return message.by().equals(member.memberId());
  }

  private static Decision noSuchMessage() {
    return new Decision.Refused(
        RefusalCode.NO_SUCH_MESSAGE, "that message is not in the room's memory, or gone");
  }

  private static Decision notYours() {
    return new Decision.Refused(RefusalCode.NOT_ALLOWED, "that message is somebody else's");
  }
}
