import { describe, expect, test } from "vitest";
import { ana, film, held, room } from "../../test/page";
import type { EventUnion, Item, Member, PlaybackCause, RoomView } from "../protocol/generated";
import { type LatestControl, latestControl, UNDO_MS, undoableFor } from "./latest-control";

const ben: Member = { ...ana, memberId: 2, name: "Ben", role: "guest", seat: 2 };
const view = room({ members: [ana, ben], current: film, playback: held(0, 0) });
const other: Item = { ...film, itemId: 5, media: { source: "file", address: "/media/b.webm" } };

const playback = (cause: PlaybackCause, by?: number, seq = 11): EventUnion => ({
  type: "playbackChanged",
  seq,
  atMs: 1_000,
  cause,
  playback: held(0, 0),
  ...(by !== undefined && { by }),
});

const current = (more: Partial<Extract<EventUnion, { type: "currentChanged" }>>): EventUnion => ({
  type: "currentChanged",
  seq: 12,
  atMs: 2_000,
  item: other,
  playback: held(0, 0),
  ...more,
});

/** The latest control after some events, the room before each being the same. */
const latestAfter = (...events: EventUnion[]) =>
  events.reduce<LatestControl | undefined>(
    (latest, event) => latestControl(latest, event, view),
    undefined,
  );

describe("PB9 the latest control", () => {
  test.each(["play", "pause", "seek", "rate"] as const)("%s of a member can be undone", (cause) => {
    expect(latestAfter(playback(cause, 2))).toEqual({ seq: 11, atMs: 1_000, by: 2, what: cause });
  });

  test.each([
    ["undo", 2],
    ["end", undefined],
    ["deserted", undefined],
    ["pause", undefined],
  ] as const)("%s by %s can't, nor what came before it", (cause, by) => {
    expect(latestAfter(playback("seek", 2), playback(cause, by, 12))).toBeUndefined();
  });

  test.each([
    ["ready", undefined],
    ["waited", undefined],
    ["stalled", undefined],
    ["startNow", 1],
  ] as const)("PB5 %s leaves what was pressed before to be undone", (cause, by) => {
    expect(latestAfter(playback("seek", 2), playback(cause, by, 12))).toMatchObject({
      seq: 11,
      by: 2,
    });
  });

  test("a later control takes the place of an earlier one", () => {
    expect(latestAfter(playback("seek", 2), playback("pause", 1, 12))).toMatchObject({
      seq: 12,
      by: 1,
    });
  });

  test("cue and next are told apart, and time's own next is neither", () => {
    expect(latestAfter(current({ by: 2 }))).toMatchObject({ what: "cue", seq: 12, by: 2 });
    expect(latestAfter(current({ by: 2, takenFromQueue: 5 }))).toMatchObject({ what: "next" });
    expect(latestAfter(playback("seek", 2), current({ takenFromQueue: 5 }))).toBeUndefined();
  });

  test("with nothing on before, putting something on can't be undone", () => {
    const empty: RoomView = room();
    expect(latestControl(undefined, current({ by: 1 }), empty)).toBeUndefined();
  });

  test.each([{}, { backToQueue: other }])(
    "an undone cue or next is not undone itself: %o",
    (more) => {
      const undone = current({
        seq: 13,
        by: 2,
        item: { ...film, itemId: 6 },
        undone: true,
        ...more,
      });
      expect(latestAfter(current({ by: 2 }), undone)).toBeUndefined();
      expect(latestAfter(undone, current({ by: 1, seq: 14 }))).toMatchObject({
        what: "cue",
        seq: 14,
      });
    },
  );

  test("talk and seats change nothing about it", () => {
    const latest = latestAfter(playback("seek", 2));
    const left: EventUnion = { type: "memberLeft", seq: 12, atMs: 0, memberId: 2, reason: "left" };
    expect(latestControl(latest, left, view)).toBe(latest);
  });
});

describe("PB9 who may undo it", () => {
  const bens = latestAfter(playback("seek", 2));
  const anas = latestAfter(playback("seek", 1));

  test("its author and a host, nobody else", () => {
    expect(undoableFor(2, bens, view, 2_000)).toEqual({ seq: 11, by: 2, what: "seek" });
    expect(undoableFor(1, bens, view, 2_000)).toMatchObject({ by: 2 });
    expect(undoableFor(2, anas, view, 2_000)).toBeUndefined();
    const coHost = { ...view, members: [ana, { ...ben, role: "coHost" as const }] };
    expect(undoableFor(2, anas, coHost, 2_000)).toMatchObject({ by: 1 });
  });

  test("RO2 an author who may not control any more may not undo either", () => {
    const hostsOnly = { ...view, settings: { title: "", control: "hosts" as const } };
    expect(undoableFor(2, bens, hostsOnly, 2_000)).toBeUndefined();
    expect(undoableFor(1, bens, hostsOnly, 2_000)).toMatchObject({ by: 2 });
  });

  test("for thirty seconds of the room's time, and never without a seat", () => {
    expect(undoableFor(2, bens, view, 1_000 + UNDO_MS - 1)).toBeDefined();
    expect(undoableFor(2, bens, view, 1_000 + UNDO_MS)).toBeUndefined();
    expect(undoableFor(undefined, bens, view, 2_000)).toBeUndefined();
    expect(undoableFor(9, bens, view, 2_000)).toBeUndefined();
    expect(undoableFor(2, bens, undefined, 2_000)).toBeUndefined();
  });
});
