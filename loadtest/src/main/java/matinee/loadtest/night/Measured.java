package matinee.loadtest.night;

import matinee.loadtest.process.Garbage;
import matinee.loadtest.process.Pace;

/// What a while of a night came to.
///
/// @param processorShare how much of its one processor the server used, in percent
/// @param commands from the moment a chat message or control was due until each member heard of it
/// @param questions from the moment a question for the time was due until it was answered
/// @param asking how late those who ask were themselves, which is within these times
/// @param heardBytes for one member in a minute, as are `saidBytes`
/// @param deliveries every frame from the server, by its kind
/// @param losses of the whole night up to then
record Measured(
    int rooms,
    Pace pace,
    double processorShare,
    Delays commands,
    Delays questions,
    Delays asking,
    long heardBytes,
    long saidBytes,
    long collections,
    double collectingMs,
    long allocatedBytesADelivery,
    Heard deliveries,
    Losses losses) {
  private static final double SECONDS_A_MINUTE = 60;

  static Measured of(
      int rooms,
      int seconds,
      Pace pace,
      Timing timing,
      Heard heard,
      Garbage garbage,
      Losses losses) {
    double memberMinutes = rooms * Room.SEATS * seconds / SECONDS_A_MINUTE;
    return new Measured(
        rooms,
        pace,
        100.0 * pace.aSecond() / Math.max(1, pace.aProcessorSecond()),
        timing.commands(),
        timing.questions(),
        timing.asking(),
        Math.round(heard.readBytes() / memberMinutes),
        Math.round(heard.writtenBytes() / memberMinutes),
        Math.round(garbage.collections()),
        garbage.seconds() * 1e3,
        Math.round(garbage.allocatedBytes() / Math.max(1, heard.deliveries())),
        heard,
        losses);
  }

  String words() {
    return ("%,d rooms: server %.1f %%, %,d deliveries a second, %,d a processor-second;"
            + " commands %s; the time %s; asked late %s; %,d bytes heard and %,d said a member and"
            + " minute; %d collections, %.0f ms; %,d bytes allocated a delivery")
        .formatted(
            rooms,
            processorShare,
            pace.aSecond(),
            pace.aProcessorSecond(),
            commands,
            questions,
            asking,
            heardBytes,
            saidBytes,
            collections,
            collectingMs,
            allocatedBytesADelivery);
  }
}
