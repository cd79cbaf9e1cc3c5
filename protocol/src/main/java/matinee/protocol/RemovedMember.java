package matinee.protocol;

/// Somebody who was shown out, as everybody in the room sees it: a removal that can be taken back
/// (ST6).
///
/// @param name what they were called then
public record RemovedMember(MemberId memberId, String name) {}
