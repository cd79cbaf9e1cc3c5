import { describe, expect, it } from "vitest";
import type { Media, PastItem } from "../../../protocol/generated";
import { following, goesOnAt, seen, suggestions } from "./suggest";

const film = (name: string): Media => ({ source: "file", address: `/media/${name}` });
const shelf = [
  "Show/Show S01E1.mp4",
  "Show/Show S01E2.mp4",
  "Show/Show S01E10 - The End.mp4",
  "Show/Show S02E01.mp4",
  "Show/Extras 2.mp4",
  "Other/Show S01E03.mp4",
  "Lanterns.mp4",
  "Metropolis.mp4",
  "Part%202/index.m3u8",
  "Part%203/index.m3u8",
].map(film);

const past = (name: string, more: Partial<PastItem> = {}): PastItem => ({
  media: film(name),
  addedBy: 1,
  atMs: 0,
  ...more,
});

describe("QU7 what follows on the shelf", () => {
  it.each([
    ["Show/Show S01E1.mp4", "Show/Show S01E2.mp4"],
    ["Show/Show S01E2.mp4", "Show/Show S01E10 - The End.mp4"],
    ["Show/Show S01E10 - The End.mp4", "Show/Show S02E01.mp4"],
    ["Part%202/index.m3u8", "Part%203/index.m3u8"],
  ])("%s is followed by %s", (name, next) => {
    expect(following(shelf, film(name))).toEqual(film(next));
  });

  it.each(["Show/Show S02E01.mp4", "Lanterns.mp4", "Other/Show S01E03.mp4", "Part%203/index.m3u8"])(
    "%s is followed by nothing",
    (name) => {
      expect(following(shelf, film(name))).toBeUndefined();
    },
  );
});

describe("QU7 what the room has seen", () => {
  it("is each film once, latest first, without what is on", () => {
    const history = [past("a.mp4"), past("b.mp4"), past("a.mp4"), past("c.mp4")];
    expect(seen(history, film("c.mp4")).map(({ media }) => media.address)).toEqual([
      "/media/a.mp4",
      "/media/b.mp4",
    ]);
  });

  it.each([
    [{ positionMs: 750_000 }, 750_000],
    [{ positionMs: 750_000, durationMs: 5_400_000 }, 750_000],
    [{ positionMs: 750_000, durationMs: 800_000 }, undefined],
    [{ positionMs: 3_000 }, undefined],
    [{}, undefined],
  ])("%o goes on at %s", (more, at) => {
    expect(goesOnAt(past("a.mp4", more))).toBe(at);
  });

  it("is offered after what follows: first what was interrupted", () => {
    const history = [past("a.mp4"), past("b.mp4", { positionMs: 600_000 }), past("Show/x.mp4")];
    expect(suggestions(shelf, history, film("Show/Show S01E1.mp4"))).toEqual([
      { why: "follows", media: film("Show/Show S01E2.mp4") },
      { why: "interrupted", media: film("b.mp4"), startMs: 600_000 },
      { why: "seen", media: film("Show/x.mp4") },
      { why: "seen", media: film("a.mp4") },
    ]);
    expect(suggestions(shelf, [], undefined)).toEqual([]);
  });
});
