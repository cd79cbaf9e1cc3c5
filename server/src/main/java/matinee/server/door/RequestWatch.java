package matinee.server.door;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Tells the socket's deadline how far its request has come.
public final class RequestWatch implements HttpConfiguration.Customizer {
  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    GuardedEndPoint.under(request.getConnectionMetaData().getConnection().getEndPoint())
        .ifPresent(endPoint -> watch(request, endPoint.deadline()));
    return request;
  }

  private static void watch(Request request, RequestDeadline deadline) {
    if (hasBody(request)) {
      deadline.arriving();
    } else {
      deadline.arrived();
    }
    request.addHttpStreamWrapper(stream -> new Watched(stream, request, deadline));
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private static final class Watched extends HttpStream.Wrapper {
    private final Request request;
    private final RequestDeadline deadline;

    Watched(HttpStream stream, Request request, RequestDeadline deadline) {
      super(stream);
      this.request = request;
      this.deadline = deadline;
    }

    @Override
    public Content.@Nullable Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null && chunk.isLast()) {
        deadline.arrived();
      }
      return chunk;
    }

    @Override
    public void succeeded() {
      // Before the stream goes on to the connection's next request.
      if (request.getAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE) == null) {
        deadline.answered();
      }
      super.succeeded();
    }
  }
}
