package matinee.server.http;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import matinee.server.gateway.AddressRates;
import matinee.server.host.Found;
import matinee.server.host.RoomDirectory;
import matinee.server.host.RoomHost;
import matinee.server.room.RoomId;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is asked for over plain HTTP, handed to whoever answers it. Not on a selector's
/// thread, because films are read from a disk.
public final class Web extends Handler.Abstract {
  private final JsonMapper mapper;
  private final RoomsEndpoint rooms;
  private final PlanEndpoint plans;
  private final ChatEndpoint chat;
  private final ShelfEndpoint shelf;
  private final PageEndpoint page;

  /// All of it, put together.
  public Web(
      JsonMapper mapper,
      RoomDirectory rooms,
      Links links,
      Optional<Shelf> shelf,
      WebLimits limits,
      Ticker ticker,
      BooleanSupplier makesRooms) {
    this.mapper = mapper;
    this.rooms =
        new RoomsEndpoint(
            rooms,
            links,
            limits.rooms(),
            new AddressRates(limits.newRooms(), ticker)::ask,
            new AddressRates(limits.previews(), ticker)::ask,
            makesRooms);
    this.plans = new PlanEndpoint(links);
    this.chat = new ChatEndpoint(new AddressRates(limits.olderChat(), ticker)::ask);
    this.shelf = new ShelfEndpoint(shelf, new AddressRates(limits.shelf(), ticker)::ask);
    this.page = new PageEndpoint(links);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback, mapper);
    String path = request.getHttpURI().getPath();
    Route route =
        Optional.ofNullable(path)
            .flatMap(PathSegments::of)
            .map(Route::of)
            .orElseGet(Route.Nothing::new);
    switch (route) {
      case Route.Rooms() -> rooms.make(exchange);
      case Route.OneRoom(String roomId) ->
          rooms.show(exchange, roomId, room -> exchange.json(HttpStatus.OK_200, room.preview()));
      case Route.Plan(String roomId) ->
          rooms.show(exchange, roomId, room -> plans.send(exchange, new RoomId(roomId), room));
      case Route.Offers() -> rooms.offers(exchange);
      case Route.Chat(String roomId) -> chat.older(exchange, rooms.look(roomId));
      case Route.Films() -> shelf.list(exchange);
      case Route.Film film -> shelf.send(exchange, film.path());
      case Route.Landing() -> page.page(exchange, HttpStatus.OK_200);
      case Route.Invitation(String roomId) -> invitation(exchange, roomId);
      case Route.PageFile(String name) -> page.file(exchange, name);
      case Route.Nothing() -> page.nowhere(exchange);
    }
    return true;
  }

  private void invitation(Exchange exchange, String roomId) {
    switch (rooms.look(roomId)) {
      case Found.Here(RoomHost room) -> {
        if (rooms.maySee(exchange)) {
          page.invitation(exchange, new RoomId(roomId), room.preview());
        } else {
          page.page(exchange, HttpStatus.OK_200); // without its card
        }
      }
      case Found.TurnedOver _ -> page.page(exchange, HttpStatus.GONE_410);
      case Found.Nowhere() -> page.page(exchange, HttpStatus.NOT_FOUND_404);
    }
  }
}
