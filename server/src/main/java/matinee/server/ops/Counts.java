package matinee.server.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Makes counters, all of a kind at once: what has not happened yet reads 0.
record Counts(MeterRegistry registry) {

  Counter of(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  /// One for each constant.
  <E extends Enum<E>> Map<E, Counter> of(
      String name, String description, String tag, Class<E> kinds, Function<E, String> label) {
    Map<E, Counter> counters = new EnumMap<>(kinds);
    for (E kind : kinds.getEnumConstants()) {
      counters.put(kind, labelled(name, description, tag, label.apply(kind)));
    }
    return counters;
  }

  /// One for each record of a sealed type.
  Map<Class<?>, Counter> ofTypes(String name, String description, Class<?> sealed) {
    Map<Class<?>, Counter> counters = new HashMap<>();
    if (sealed.isSealed()) {
      for (Class<?> permitted : sealed.getPermittedSubclasses()) {
        counters.putAll(ofTypes(name, description, permitted));
      }
    } else {
      String type = sealed.getSimpleName();
      String label = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
      counters.put(sealed, labelled(name, description, "type", label));
    }
    return counters;
  }

  static String named(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Counter labelled(String name, String description, String tag, String value) {
    return Counter.builder(name).description(description).tag(tag, value).register(registry);
  }
}
