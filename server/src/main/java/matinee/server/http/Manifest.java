package matinee.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What belongs to a DASH manifest (`.mpd`) of the shelf. Its XML is read without document types or
/// entities, a beginning of it, and as far as it is well made.
final class Manifest {
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_REFERENCES = 2_000;
  private static final int MOST_BASES = 16;

  private static final List<String> ATTRIBUTES =
      List.of("media", "initialization", "sourceURL", "index");

  /// `$Number%05d$` and the like stand for anything that a name may hold.
  private static final Pattern BLANK = Pattern.compile("\\$[^$]*\\$");

  private static final String ANYTHING = "-matinee-anything-";

  private final List<String> bases = new ArrayList<>(List.of("."));
  private final List<String> references = new ArrayList<>();

  private Manifest() {}

  /// Patterns that the paths of its parts match, segments divided by `/`.
  ///
  /// @param address its own
  static List<Pattern> partsOf(Path file, String address) throws IOException {
    Manifest manifest = new Manifest();
    try (InputStream in = Files.newInputStream(file)) {
      manifest.read(in.readNBytes(MOST_BYTES));
    }
    URI own = URI.create(address);
    return manifest
        .all()
        .flatMap(reference -> Reference.pathOf(own, reference).stream())
        .map(path -> String.join("/", path))
        .distinct()
        .limit(MOST_REFERENCES)
        .map(Manifest::patternOf)
        .toList();
  }

  /// A base may stand on any level; whichever holds for a reference is among these.
  private Stream<String> all() {
    return bases.stream()
        .flatMap(
            base -> {
              String folder = base.substring(0, base.lastIndexOf('/') + 1);
              return Stream.concat(Stream.of(base), references.stream().map(folder::concat));
            })
        .map(reference -> BLANK.matcher(reference).replaceAll(ANYTHING));
  }

  private static Pattern patternOf(String path) {
    return Pattern.compile(
        Stream.of(path.split(ANYTHING, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]*")));
  }

  private void read(byte[] beginning) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(beginning));
      while (xml.hasNext() && references.size() < MOST_REFERENCES) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          visit(xml);
        }
      }
    } catch (XMLStreamException e) {
      // What was understood until there counts.
    }
  }

  private void visit(XMLStreamReader xml) throws XMLStreamException {
    if (xml.getLocalName().equals("BaseURL")) {
      String base = xml.getElementText().strip();
      if (bases.size() < MOST_BASES) {
        bases.add(base);
      }
      return;
    }
    for (String name : ATTRIBUTES) {
      String value = xml.getAttributeValue(null, name);
      if (value != null) {
        references.add(value.strip());
      }
    }
  }
}
