package matinee.server;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import matinee.server.door.AddressBlock;
import matinee.server.gateway.Rate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How an operator writes lengths of time, sizes and rates.
final class Units {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([km]?)");
  private static final Pattern RATE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?):(\\d{1,6})");
  private static final int KIBI = 1_024;

  private Units() {}

  /// `500ms`, `10s`, `30m`, `1h`; `0`: no time at all.
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (text.equals("0")) {
        return Duration.ZERO;
      }
      Matcher parts = matched(TIME, text, "a length of time like 500ms, 10s or 30m");
      long amount = Long.parseLong(parts.group(1));
      return switch (parts.group(2)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        default -> Duration.ofHours(amount);
      };
    }
  }

  /// Bytes: `4096`, `256k`, `1m`.
  static final class Size implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      String rule = "a size like 4096, 256k or 1m";
      Matcher parts = matched(SIZE, text, rule);
      long unit =
          switch (parts.group(2)) {
            case "k" -> KIBI;
            case "m" -> KIBI * KIBI;
            default -> 1;
          };
      try {
        return Math.toIntExact(Math.multiplyExact(Long.parseLong(parts.group(1)), unit));
      } catch (ArithmeticException e) {
        throw new TypeConversionException("'" + text + "' is not " + rule);
      }
    }
  }

  /// `2:10`: two a second, ten at once; `0`: no limit.
  static final class Pace implements ITypeConverter<Rate> {
    @Override
    public Rate convert(String text) {
      if (text.equals("0")) {
        return Rate.UNLIMITED;
      }
      String rule = "a rate like 2:10, or 0";
      Matcher parts = matched(RATE, text, rule);
      try {
        return new Rate(Double.parseDouble(parts.group(1)), Integer.parseInt(parts.group(2)));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is not " + rule);
      }
    }
  }

  /// `10.0.0.0/8`, `2001:db8::1`.
  static final class Addresses implements ITypeConverter<AddressBlock> {
    @Override
    public AddressBlock convert(String text) {
      try {
        return AddressBlock.of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "'" + text + "' is not an address or a block of them, like 10.0.0.0/8");
      }
    }
  }

  static int count(String flag, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(flag + " is at least " + least);
    }
    return value;
  }

  static Duration time(String flag, Duration value) {
    if (value.isZero()) {
      throw new IllegalArgumentException(flag + " is more than 0");
    }
    return value;
  }

  private static Matcher matched(Pattern pattern, String text, String rule) {
    Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is not " + rule);
    }
    return matcher;
  }
}
