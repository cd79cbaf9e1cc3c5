package matinee.loadtest.night;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How much of everything all members of a night have said and heard so far. Confined to its loop.
final class Tally {
  private static final int MOST_STORIES = 5;

  private final List<String> stories = new ArrayList<>();
  private final Map<Kind, Long> heard = new EnumMap<>(Kind.class);
  private long deliveries;
  long reports;
  long questions;
  long chats;
  long reactions;
  long controls;
  long seatsLost;
  long resumed;
  long afresh;

  private long refused;
  private long connectionsLost;

  void refused(String frame) {
    refused++;
    tell(frame);
  }

  void lost(String who) {
    connectionsLost++;
    tell(who);
  }

  long refused() {
    return refused;
  }

  /// Connections that went away by themselves, and seats that were somebody else's afterwards.
  long connectionsLost() {
    return connectionsLost + seatsLost;
  }

  /// The first things that went wrong, in words.
  List<String> stories() {
    return List.copyOf(stories);
  }

  private void tell(String what) {
    if (stories.size() < MOST_STORIES) {
      stories.add(what);
    }
  }

  void heard(Kind kind) {
    deliveries++;
    heard.merge(kind, 1L, Long::sum);
  }

  /// Every frame that came from the server.
  long deliveries() {
    return deliveries;
  }

  Map<Kind, Long> byKind() {
    return new EnumMap<>(heard);
  }
}
