package matinee.server.room;

import matinee.protocol.Event;

/// Turning the link over: another id and another host key, for those who are here (RM7).
final class LinkRules {
  private LinkRules() {}

  static Decision turnOver(Draft draft) {
    Fact.Secret.Link next = draft.nextLink();
    draft.add(stamp -> new Event.LinkTurnedOver(stamp, next.roomId().value()), next);
    return draft.happened();
  }
}
