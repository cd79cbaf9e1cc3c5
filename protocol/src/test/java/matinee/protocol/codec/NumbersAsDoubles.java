package matinee.protocol.codec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes JSON comparable by value: 60 and 60.0 are one number.
final class NumbersAsDoubles {
  private NumbersAsDoubles() {}

  static JsonNode in(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode same = object.objectNode();
        object.properties().forEach(entry -> same.set(entry.getKey(), in(entry.getValue())));
        yield same;
      }
      case ArrayNode array -> {
        ArrayNode same = array.arrayNode();
        array.forEach(element -> same.add(in(element)));
        yield same;
      }
      case JsonNode number when number.isNumber() -> DoubleNode.valueOf(number.doubleValue());
      case JsonNode other -> other;
    };
  }
}
