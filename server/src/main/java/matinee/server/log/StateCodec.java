package matinee.server.log;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import matinee.protocol.Event;
import matinee.protocol.codec.WireCodec;
import matinee.server.room.Fact;
import matinee.server.room.Room;
import matinee.server.room.RoomLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes rooms and secrets as they are kept, and reads what this and every earlier version wrote:
/// what is absent gets its default, what is unknown is passed over. Events are written by the
/// wire's codec, byte for byte as they are broadcast. Immutable and safe for any thread.
final class StateCodec {
  private final WireCodec wire = new WireCodec();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .annotationIntrospector(StateAnnotations.besideJacksons())
          .addModule(new RecordKeys())
          .addMixIn(Room.class, WithoutLimits.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// Limits are the operator's, not the room's: the next server may have others.
  @JsonIgnoreProperties("limits")
  private interface WithoutLimits {}

  byte[] encode(Room room) {
    return mapper.writeValueAsBytes(room);
  }

  Room decodeRoom(byte[] json, RoomLimits limits) {
    return mapper.readValue(json, Room.class).under(limits);
  }

  byte @Nullable [] encode(Fact.@Nullable Secret secret) {
    return secret == null ? null : mapper.writerFor(Fact.Secret.class).writeValueAsBytes(secret);
  }

  Fact decodeFact(byte[] event, byte @Nullable [] secret) {
    if (wire.decodeServerFrame(event) instanceof Event happened) {
      return new Fact(
          happened, secret == null ? null : mapper.readValue(secret, Fact.Secret.class));
    }
    throw new IllegalArgumentException("not an event");
  }
}
