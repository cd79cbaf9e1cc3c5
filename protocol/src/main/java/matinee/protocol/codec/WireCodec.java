package matinee.protocol.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import matinee.protocol.ClientFrame;
import matinee.protocol.CloseCode;
import matinee.protocol.InvalidFrame;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Reads client frames strictly and writes server frames; the one codec of server, bots and
/// fixtures.
///
/// Strict means: one JSON object, no duplicate names, no numbers in quotes, no fractions where
/// whole numbers belong, bounded nesting. Unknown fields are ignored, so that an older server
/// understands a newer page. Immutable and safe for any thread.
public final class WireCodec {
  private static final int DEEPEST = 8;
  private static final int LONGEST_NUMBER = 40;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // An emoji is four bytes, not two escapes of six.
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .withCoercionConfig(LogicalType.Textual, WireCodec::onlyStrings)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// Jackson would make text of a number: 7 is not a title.
  private static void onlyStrings(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  public Decoded decode(byte[] utf8) {
    try {
      strictUtf8(utf8);
      ClientFrame frame = mapper.readValue(utf8, ClientFrame.class);
      return frame == null ? notAnObject() : new Decoded.Frame(frame);
    } catch (CharacterCodingException e) {
      return new Decoded.Violation(CloseCode.MALFORMED, "not UTF-8");
    } catch (StreamReadException e) {
      return new Decoded.Violation(CloseCode.MALFORMED, "not JSON");
    } catch (DatabindException e) {
      return declined(utf8, e);
    } catch (JacksonException e) {
      return new Decoded.Violation(CloseCode.MALFORMED, "not JSON");
    }
  }

  public byte[] encode(ServerFrame frame) {
    return mapper.writerFor(ServerFrame.class).writeValueAsBytes(frame);
  }

  /// For bots: what a client sends.
  public byte[] encode(ClientFrame frame) {
    return mapper.writerFor(ClientFrame.class).writeValueAsBytes(frame);
  }

  /// For bots and fixtures: what the server sent.
  public ServerFrame decodeServerFrame(byte[] utf8) {
    return mapper.readValue(utf8, ServerFrame.class);
  }

  /// For the HTTP side and the fixtures, which are written with the same rules.
  public JsonMapper mapper() {
    return mapper;
  }

  /// The slow path: JSON that did not become a frame. Read again as a tree, to answer with its ref.
  private Decoded declined(byte[] utf8, DatabindException failure) {
    JsonNode tree;
    try {
      tree = mapper.readTree(utf8);
    } catch (JacksonException e) {
      return new Decoded.Violation(CloseCode.MALFORMED, "not JSON");
    }
    if (!tree.isObject()) {
      return notAnObject();
    }
    return switch (failure.getCause()) {
      case InvalidFrame invalid ->
          new Decoded.Declined(refOf(tree), invalid.code(), invalid.reason());
      case null, default -> declined(tree, failure);
    };
  }

  private static Decoded declined(JsonNode tree, DatabindException failure) {
    if (failure instanceof InvalidTypeIdException) {
      return new Decoded.Declined(refOf(tree), RefusalCode.UNKNOWN_TYPE, "unknown type");
    }
    StringBuilder field = new StringBuilder();
    for (JacksonException.Reference step : failure.getPath()) {
      if (step.getPropertyName() != null) {
        field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    String message =
        field.isEmpty() ? "a field is missing or malformed" : field + " is missing or malformed";
    return new Decoded.Declined(refOf(tree), RefusalCode.INVALID, message);
  }

  private static @Nullable Long refOf(JsonNode tree) {
    JsonNode ref = tree.path("ref");
    return ref.isIntegralNumber() && ref.canConvertToLong() ? ref.longValue() : null;
  }

  private static Decoded notAnObject() {
    return new Decoded.Violation(CloseCode.MALFORMED, "not a JSON object");
  }

  /// Jackson guesses the encoding, and reads some broken sequences; a frame is UTF-8 and nothing
  /// else. A zero byte is what UTF-16 would be guessed from, and is never JSON.
  private static void strictUtf8(byte[] utf8) throws CharacterCodingException {
    boolean isAscii = true;
    for (byte one : utf8) {
      if (one == 0) {
        throw new CharacterCodingException();
      }
      isAscii &= one > 0;
    }
    if (!isAscii) {
      var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
    }
  }
}
