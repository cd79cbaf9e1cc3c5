package matinee.server.host;

import java.util.List;
import matinee.protocol.ChatMessage;
import matinee.protocol.MessageId;
import matinee.protocol.RoomView;
import matinee.protocol.codec.WireCodec;
import matinee.server.room.RoomLimits;

/// The part of a room's chat that goes out at once (CH2).
final class ChatWindow {
  private static final int OLDER_AT_ONCE = 100;

  private ChatWindow() {}

  /// The room as a joiner gets it: the newest messages, within both limits.
  static RoomView forJoiner(RoomView view, RoomLimits limits, WireCodec codec) {
    List<ChatMessage> chat = view.chat();
    int from = chat.size();
    int bytes = 0;
    while (from > 0 && chat.size() - from < limits.welcomeChat()) {
      bytes += codec.mapper().writeValueAsBytes(chat.get(from - 1)).length;
      if (bytes > limits.welcomeChatBytes()) {
        break;
      }
      from--;
    }
    return from == 0 ? view : view.withChat(chat.subList(from, chat.size()));
  }

  static List<ChatMessage> olderThan(List<ChatMessage> chat, MessageId before) {
    List<ChatMessage> older =
        chat.stream().filter(message -> message.messageId().value() < before.value()).toList();
    return older.subList(Math.max(0, older.size() - OLDER_AT_ONCE), older.size());
  }
}
