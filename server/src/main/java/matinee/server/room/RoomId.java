package matinee.server.room;

import java.util.regex.Pattern;

/// A room's name in its link: 15 characters of 5 random bits each, in three groups, without letters
/// that are mistaken for one another when read aloud (RM1).
public record RoomId(String value) {
  /// Crockford's base 32.
  public static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final Pattern SHAPE =
      Pattern.compile("[" + ALPHABET + "]{5}(-[" + ALPHABET + "]{5}){2}");

  public RoomId {
    if (!isRoomId(value)) {
      throw new IllegalArgumentException("not a room id");
    }
  }

  public static boolean isRoomId(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
