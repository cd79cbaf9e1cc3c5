package matinee.server.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.util.resource.ResourceFactory;

/// Lists the shelf and sends its films, whole or in ranges; Jetty's resource service does the
/// sending.
final class ShelfEndpoint {
  private static final int PIECE_BYTES = 64 * 1024;

  private final Optional<Shelf> shelf;
  private final Allowance listing;

  /// Not to be kept: Chromium, asked for a place far on in a film whose beginning it keeps, fetches
  /// everything in between first to make the kept copy whole.
  private final ResourceService films = sending("no-store");

  /// Look again each time: the file may have been replaced by another of that name.
  private final ResourceService others = sending("private, no-cache");

  private record Films(List<Shelf.Film> films) {}

  /// @param shelf empty when the operator named no folder
  /// @param listing how often an address may have it listed, which walks through the folder
  ShelfEndpoint(Optional<Shelf> shelf, Allowance listing) {
    this.shelf = shelf;
    this.listing = listing;
  }

  private static ResourceService sending(String cacheControl) {
    ResourceService sending = new ResourceService();
    sending.setEtags(true);
    sending.setAcceptRanges(true);
    sending.setDirAllowed(false);
    sending.setCacheControl(cacheControl);
    return sending;
  }

  void list(Exchange exchange) {
    if (!exchange.isRead()) {
      exchange.wrongMethod(HttpMethod.GET, HttpMethod.HEAD);
    } else if (exchange.isWithin(listing)) {
      exchange.json(HttpStatus.OK_200, new Films(shelf.map(Shelf::films).orElseGet(List::of)));
    }
  }

  void send(Exchange exchange, List<String> path) {
    Optional<Shelf.Item> item = shelf.flatMap(known -> known.find(path));
    if (item.isEmpty()) {
      exchange.nothingHere();
    } else if (!exchange.isRead()) {
      exchange.wrongMethod(HttpMethod.GET, HttpMethod.HEAD);
    } else {
      send(exchange, item.get());
    }
  }

  private void send(Exchange exchange, Shelf.Item item) {
    Request request = exchange.request();
    var content =
        new ResourceHttpContent(
            ResourceFactory.root().newResource(item.file()),
            item.type().contentType(),
            new ByteBufferPool.Sized(
                request.getComponents().getByteBufferPool(), true, PIECE_BYTES));
    HttpField lastModified = content.getLastModified();
    boolean whole =
        !rangeHolds(request.getHeaders(), lastModified == null ? "" : lastModified.getValue());
    ResourceService sending =
        switch (item.type().use()) {
          case FILM, MUSIC -> films;
          case HLS, DASH, PART, PICTURE, CAPTIONS -> others;
        };
    sending.doGet(
        whole ? new WithoutRange(request) : request,
        exchange.response(),
        exchange.callback(),
        content);
  }

  /// Whether a range is to be answered as one. A range of something that has changed since is
  /// answered whole (If-Range; the etag is a weak one and never proves that two files are the
  /// same), and so are several ranges at once, which no player asks for.
  private static boolean rangeHolds(HttpFields headers, String lastModified) {
    String range = headers.get(HttpHeader.RANGE);
    String condition = headers.get(HttpHeader.IF_RANGE);
    return range != null
        && range.indexOf(',') < 0
        && (condition == null || condition.equals(lastModified));
  }

  private static final class WithoutRange extends Request.Wrapper {
    private final HttpFields headers;

    WithoutRange(Request request) {
      super(request);
      this.headers = HttpFields.build(request.getHeaders()).remove(HttpHeader.RANGE).asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}
