package matinee.protocol;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The limits that are part of the protocol itself and the checks the records' constructors make.
/// What an operator may configure stands in the server's limits, not here.
public final class Limits {
  public static final int NAME = 40;
  public static final int TITLE = 80;

  /// Of what the operator says to rooms.
  public static final int ANNOUNCEMENT = 300;

  public static final int CHAT = 1_000;
  public static final int ADDRESS = 2_048;
  public static final int MEDIA_TITLE = 200;
  public static final int CAPTION_TRACKS = 8;
  public static final int CAPTION_ADDRESSES = 4_096;
  public static final int CAPTION_LABEL = 60;
  public static final int TOKEN = 64;
  public static final int ITEMS_AT_ONCE = 20;
  public static final double REACTION_BUCKET_MS = 5_000;
  public static final double MIN_RATE = 0.25;
  public static final double MAX_RATE = 2;

  /// 2^53 - 1, the largest whole number every JSON reader agrees on.
  public static final long LARGEST = 9_007_199_254_740_991L;

  /// A hundred days of film in milliseconds: no position is beyond it.
  public static final double LONGEST_MS = 8.64e9;

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private Limits() {}

  static void id(String field, long value) {
    check(value >= 1 && value <= LARGEST, field, "is a whole number from 1");
  }

  static void ref(long value) {
    check(value >= 1 && value <= LARGEST, "ref", "is a whole number from 1 that increases");
  }

  /// The number that every answered command bears.
  static void refGiven(@Nullable Long value) {
    ref(present("ref", value));
  }

  static void seq(String field, long value) {
    check(value >= 0 && value <= LARGEST, field, "is a whole number from 0");
  }

  static void positionMs(String field, @Nullable Double value) {
    if (value != null) {
      between(field, value, 0, LONGEST_MS);
    }
  }

  static void timeMs(String field, @Nullable Double value) {
    if (value != null) {
      between(field, value, -LARGEST, LARGEST);
    }
  }

  static void durationMs(String field, @Nullable Double value) {
    positionMs(field, value);
  }

  static void rate(double value) {
    between("rate", value, MIN_RATE, MAX_RATE);
  }

  static void token(String field, @Nullable String value) {
    if (value != null) {
      check(!value.isEmpty() && value.length() <= TOKEN, field, "is 1 to " + TOKEN + " characters");
    }
  }

  /// A BCP 47 tag, by its shape alone.
  static String language(String field, String value) {
    check(LANGUAGE.matcher(value).matches(), field, "is a language tag, like sv or pt-BR");
    return value;
  }

  static void between(String field, double value, double least, double most) {
    boolean holds = value >= least && value <= most; // false for NaN too
    if (!holds) { // the sentence is written only for who needs it: most frames are full of numbers
      throw broken(field, "is a number from " + plain(least) + " to " + plain(most));
    }
  }

  /// For what only a broken client leaves out: Jackson hands a missing field over as null.
  static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidFrame(RefusalCode.INVALID, field + " is missing");
    }
    return value;
  }

  static void check(boolean holds, String field, String rule) {
    if (!holds) {
      throw broken(field, rule);
    }
  }

  private static InvalidFrame broken(String field, String rule) {
    return new InvalidFrame(RefusalCode.INVALID, field + " " + rule);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
