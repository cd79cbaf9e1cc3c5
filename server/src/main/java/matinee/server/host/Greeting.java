package matinee.server.host;

import java.util.List;
import java.util.Optional;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.MemberId;
import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;
import matinee.server.room.Device;
import matinee.server.room.Room;
import matinee.server.room.RoomKey;
import org.jspecify.annotations.Nullable;

/// How a connection that got a seat hears where things are: exactly the events it missed, if they
/// are still kept, else the room as it is (ST4).
record Greeting(RoomKey roomKey, String epoch, HostParts parts) {

  void tell(
      LiveSession session,
      MemberId memberId,
      Device device,
      String token,
      @Nullable Resume resume,
      Room committed) {
    boolean companion = device == Device.COMPANION;
    Optional<List<byte[]>> missed =
        resume != null && resume.epoch().equals(epoch)
            ? parts.log().between(roomKey, resume.seq(), committed.seq())
            : Optional.empty();
    if (missed.isPresent()) {
      send(session, resumed(memberId, companion, committed));
      missed.get().forEach(event -> session.send(event, Weight.CATCH_UP));
      parts.listener().joined(Joined.TAIL);
    } else {
      send(session, welcome(memberId, companion, token, committed));
      parts.listener().joined(resume == null ? Joined.FRESH : Joined.SNAPSHOT);
    }
  }

  private ServerFrame resumed(MemberId memberId, boolean companion, Room committed) {
    return new ServerFrame.Resumed(
        epoch,
        committed.seq(),
        parts.clock().clockId(),
        memberId,
        parts.clock().nowMs(),
        companion);
  }

  private ServerFrame welcome(MemberId memberId, boolean companion, String token, Room committed) {
    return new ServerFrame.Welcome(
        epoch,
        committed.seq(),
        parts.clock().clockId(),
        memberId,
        token,
        parts.clock().nowMs(),
        parts.build(),
        ChatWindow.forJoiner(committed.view(), parts.limits(), parts.codec()),
        committed.roomId() == null ? null : committed.roomId().value(),
        companion);
  }

  private void send(LiveSession session, ServerFrame frame) {
    session.send(parts.codec().encode(frame), Weight.CATCH_UP);
  }
}
