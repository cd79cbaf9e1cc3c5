package matinee.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import matinee.server.gateway.BrowserMark;
import matinee.server.host.RoomPreview;
import matinee.server.pages.PageFile;
import matinee.server.pages.PageFiles;
import matinee.server.room.RoomId;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// The page and what it loads. Files whose name bears their hash are kept by browsers for good;
/// everything else is asked for again.
final class PageEndpoint {
  private static final String INDEX = "index.html";

  /// The page has an address of its own, and the operator's another door.
  private static final Set<String> NO_FILES = Set.of(INDEX, "operator.html");

  private static final String HASHED = "assets/";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /// Private, because an answer may bring a mark: a shared cache would give one person's to all.
  private static final String ASK_AGAIN = "private, no-cache";

  /// A link that was posted somewhere must not become findable (RM5).
  private static final HttpField UNLISTED = new PreEncodedHttpField("X-Robots-Tag", "noindex");

  private final PageFiles files = new PageFiles();
  private final Links links;

  PageEndpoint(Links links) {
    this.links = links;
  }

  /// The page of a room, with the card that chat programs show of its link.
  void invitation(Exchange exchange, RoomId roomId, RoomPreview room) {
    Optional<PageFile> index = files.find(INDEX);
    if (index.isEmpty() || !exchange.isRead()) {
      page(exchange, HttpStatus.OK_200);
      return;
    }
    String page = StandardCharsets.UTF_8.decode(index.get().bytes(false)).toString();
    byte[] withCard = InvitationCard.in(page, roomId, room, links).getBytes(StandardCharsets.UTF_8);
    BrowserMark.leaveOn(exchange.request(), exchange.response());
    exchange.response().getHeaders().put(HttpHeader.CACHE_CONTROL, ASK_AGAIN);
    exchange.response().getHeaders().put(UNLISTED);
    exchange.send(HttpStatus.OK_200, index.get().contentType(), ByteBuffer.wrap(withCard));
  }

  /// @param status what the address means: the page of a room that is not there says so, with 404
  void page(Exchange exchange, int status) {
    if (!exchange.isRead()) {
      exchange.wrongMethod(HttpMethod.GET, HttpMethod.HEAD);
      return;
    }
    Optional<PageFile> index = files.find(INDEX);
    if (index.isPresent()) {
      BrowserMark.leaveOn(exchange.request(), exchange.response());
      send(exchange, status, index.get(), ASK_AGAIN);
    } else {
      exchange.problem(HttpStatus.NOT_FOUND_404, "The page is not part of this build.");
    }
  }

  void file(Exchange exchange, String name) {
    Optional<PageFile> file = NO_FILES.contains(name) ? Optional.empty() : files.find(name);
    if (file.isEmpty()) {
      nowhere(exchange);
    } else if (!exchange.isRead()) {
      exchange.wrongMethod(HttpMethod.GET, HttpMethod.HEAD);
    } else {
      String keep = name.startsWith(HASHED) ? FOR_GOOD : ASK_AGAIN;
      send(exchange, HttpStatus.OK_200, file.get(), keep);
    }
  }

  /// An address without a meaning: somebody who browses gets the page, which says so; a program
  /// gets a problem document.
  void nowhere(Exchange exchange) {
    if (exchange.isRead() && exchange.wantsPage()) {
      page(exchange, HttpStatus.NOT_FOUND_404);
    } else {
      exchange.nothingHere();
    }
  }

  private static void send(Exchange exchange, int status, PageFile file, String keep) {
    HttpFields asked = exchange.request().getHeaders();
    HttpFields.Mutable headers = exchange.response().getHeaders();
    headers.put(HttpHeader.CACHE_CONTROL, keep);
    headers.put(HttpHeader.ETAG, file.tag());
    headers.put(HttpHeader.VARY, "Accept-Encoding");
    if (status == HttpStatus.OK_200 && hasIt(asked, file)) {
      exchange.notModified();
    } else if (file.shrinks() && asked.getQualityCSV(HttpHeader.ACCEPT_ENCODING).contains("gzip")) {
      headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
      exchange.send(status, file.contentType(), file.bytes(true));
    } else {
      exchange.send(status, file.contentType(), file.bytes(false));
    }
  }

  private static boolean hasIt(HttpFields asked, PageFile file) {
    String tags = asked.get(HttpHeader.IF_NONE_MATCH);
    return tags != null && tags.contains(file.tag()); // quoted, so it can't be a part of another
  }
}
