package matinee.server.http;

import matinee.server.gateway.Rate;

/// What may be asked for over plain HTTP, each rate for one address. Configured by the operator.
///
/// @param rooms how many there may be at a time; zero for no limit
/// @param newRooms how often one may be made
/// @param previews how often one may be looked at
/// @param olderChat how often older chat may be read
/// @param shelf how often the shelf may be listed
/// @param requests all requests together, those above and every other
public record WebLimits(
    int rooms, Rate newRooms, Rate previews, Rate olderChat, Rate shelf, Rate requests) {
  public static final WebLimits DEFAULT =
      new WebLimits(
          10_000,
          Rate.perMinute(10),
          Rate.perMinute(30),
          new Rate(2, 30),
          new Rate(1, 30),
          new Rate(100, 1_000));
}
