import { describe, expect, it } from "vitest";
import type { EventUnion, Item, Member, Playback, RoomView } from "../../protocol/generated";
import { happening } from "./happenings";

const member = (memberId: number, name: string): Member => ({
  memberId,
  name,
  role: "guest",
  seat: memberId,
  connection: "here",
});

const item = (itemId: number, title: string): Item => ({
  itemId,
  addedBy: 1,
  media: { source: "file", address: `/media/${itemId}.mp4`, title },
});

const room: RoomView = {
  settings: { title: "Tonight", control: "everyone" },
  seats: 8,
  members: [member(1, "Ana"), member(2, "Ben")],
  queue: [item(7, "Short")],
  chat: [],
};

const playback: Playback = {
  itemId: 3,
  state: "held",
  positionMs: 723_400,
  rate: 0,
  sinceMs: 0,
  playingRate: 1.5,
};

const stamp = { seq: 9, atMs: 1_000 };
const saidBy = (event: EventUnion, me = 99) => happening(event, room, me);

describe("who did what", () => {
  it("has no name for somebody who is not in the room", () => {
    const event: EventUnion = { ...stamp, type: "itemAdded", by: 77, item: item(8, "X") };
    expect(saidBy(event)).toBe("Somebody added “X” to the queue");
  });

  it("stays one line, whatever the names and titles", () => {
    const long: RoomView = { ...room, members: [member(1, "N".repeat(40))] };
    const event: EventUnion = {
      ...stamp,
      type: "itemAdded",
      by: 1,
      item: item(8, "T".repeat(900)),
    };
    expect(happening(event, long, 99)?.length).toBeLessThan(140);
  });

  it.each<[EventUnion, string | undefined]>([
    [{ ...stamp, type: "playbackChanged", by: 1, cause: "pause", playback }, "Ana paused at 12:03"],
    [{ ...stamp, type: "playbackChanged", by: 1, cause: "play", playback }, "Ana pressed play"],
    [{ ...stamp, type: "playbackChanged", by: 2, cause: "seek", playback }, "Ben went to 12:03"],
    [
      { ...stamp, type: "playbackChanged", by: 2, cause: "rate", playback },
      "Ben set the speed to 1.5×",
    ],
    [{ ...stamp, type: "playbackChanged", cause: "end", playback }, "The film is over"],
    [
      { ...stamp, type: "playbackChanged", cause: "deserted", playback },
      "Paused at 12:03: everybody was away",
    ],
    [{ ...stamp, type: "memberJoined", member: member(3, "Cleo") }, "Cleo joined"],
    [
      { ...stamp, type: "memberAway", memberId: 2, heldUntilMs: 61_000 },
      "Ben is away, seat kept for a minute",
    ],
    [
      { ...stamp, type: "memberAway", memberId: 2, heldUntilMs: 21_000 },
      "Ben is away, seat kept for 20 s",
    ],
    [{ ...stamp, type: "memberBack", memberId: 2 }, "Ben is back"],
    [{ ...stamp, type: "memberLeft", memberId: 2, reason: "left" }, "Ben left"],
    [
      { ...stamp, type: "memberLeft", memberId: 2, reason: "expired" },
      "Ben did not come back; the seat is free",
    ],
    [{ ...stamp, type: "memberRenamed", memberId: 2, name: "Benny" }, "Ben is Benny now"],
    [{ ...stamp, type: "roleChanged", memberId: 2, role: "host" }, "Ben is host now"],
    [{ ...stamp, type: "roleChanged", by: 2, memberId: 2, role: "host" }, "Ben is host now"],
    [
      { ...stamp, type: "roleChanged", by: 1, memberId: 2, role: "host" },
      "Ana handed the room to Ben",
    ],
    [{ ...stamp, type: "roleChanged", by: 1, memberId: 1, role: "coHost" }, undefined],
    [
      { ...stamp, type: "roleChanged", by: 1, memberId: 2, role: "coHost" },
      "Ana made Ben a co-host",
    ],
    [{ ...stamp, type: "roleChanged", by: 1, memberId: 2, role: "guest" }, "Ana made Ben a guest"],
    [{ ...stamp, type: "roleChanged", by: 9, memberId: 2, role: "coHost" }, "Ben is a co-host now"],
    [
      {
        ...stamp,
        type: "settingsChanged",
        by: 1,
        settings: { title: "Tonight", control: "everyone", locked: true },
      },
      "Ana locked the room",
    ],
    [
      {
        ...stamp,
        type: "settingsChanged",
        by: 1,
        settings: { title: "Tonight", control: "hosts" },
      },
      "Ana kept the controls for hosts",
    ],
    [
      {
        ...stamp,
        type: "settingsChanged",
        by: 1,
        settings: { title: "Late", control: "everyone" },
      },
      "Ana called the room “Late”",
    ],
    [{ ...stamp, type: "settingsChanged", by: 1, settings: room.settings }, undefined],
    [{ ...stamp, type: "itemRemoved", by: 1, itemId: 7 }, "Ana took “Short” off the queue"],
    [{ ...stamp, type: "itemRemoved", by: 1, itemId: 70 }, "Ana took a film off the queue"],
    [
      { ...stamp, type: "currentChanged", by: 1, item: item(9, "Film"), playback },
      "Ana put on “Film”",
    ],
    [
      { ...stamp, type: "currentChanged", item: item(9, "Film"), playback, takenFromQueue: 7 },
      "Now on: “Film”",
    ],
    [
      { ...stamp, type: "currentChanged", by: 1, item: item(9, "Film"), playback, undone: true },
      "Ana took that back: “Film” is on again",
    ],
    [
      {
        ...stamp,
        type: "currentChanged",
        by: 1,
        item: item(9, "Film"),
        playback,
        undone: true,
        backToQueue: item(7, "Short"),
      },
      "Ana took that back: “Film” is on again",
    ],
    [{ ...stamp, type: "playbackChanged", by: 1, cause: "undo", playback }, "Ana took that back"],
    [{ ...stamp, type: "itemMeasured", itemId: 9, durationMs: 1 }, undefined],
    [{ ...stamp, type: "chatEdited", by: 1, messageId: 3, text: "x" }, undefined],
    [{ ...stamp, type: "chatDeleted", by: 1, messageId: 3 }, undefined],
    [{ ...stamp, type: "reactionsCounted", itemId: 9, buckets: [] }, undefined],
    [{ ...stamp, type: "roomEnded", by: 1, reason: "ended" }, "Ana ended the room"],
    [
      { ...stamp, type: "roomEnded", reason: "closed" },
      "The operator of this server closed the room",
    ],
  ])("%j", (event, said) => expect(saidBy(event)).toBe(said));

  it("says that a locked room is open again", () => {
    const locked = { ...room, settings: { ...room.settings, locked: true } };
    const event: EventUnion = { ...stamp, type: "settingsChanged", by: 1, settings: room.settings };
    expect(happening(event, locked, 99)).toBe("Ana unlocked the room");
  });

  it("OE3 says that the operator locked it, who sits in no seat", () => {
    const settings = { ...room.settings, locked: true };
    const event: EventUnion = { ...stamp, type: "settingsChanged", settings };
    expect(happening(event, room, 1)).toBe("The operator of this server locked the room");
  });

  it("says you to yourself", () => {
    expect(saidBy({ ...stamp, type: "playbackChanged", by: 1, cause: "pause", playback }, 1)).toBe(
      "You paused at 12:03",
    );
    const made: EventUnion = { ...stamp, type: "roleChanged", by: 1, memberId: 2, role: "host" };
    expect(saidBy(made, 2)).toBe("Ana handed the room to you");
    expect(saidBy(made, 1)).toBe("You handed the room to Ben");
    expect(saidBy({ ...stamp, type: "roleChanged", memberId: 2, role: "host" }, 2)).toBe(
      "You are host now",
    );
    expect(
      saidBy({ ...stamp, type: "memberJoined", member: member(3, "Cleo") }, 3),
    ).toBeUndefined();
  });
});
