package matinee.server.host;

/// Where a mailbox is with its work.
///
/// @param of which mailbox: one that is another object is another mailbox
/// @param busy whether there is something that it has not finished
/// @param begun how many tasks it has begun so far: as long as that grows, it turns
public record Turning(Object of, boolean busy, long begun) {}
