import { describe, expect, test } from "vitest";
import type { Feed } from "./feed";
import { type Abilities, pick } from "./feeds";
import { fileFeed } from "./file-feed";
import type { Load } from "./port";

const everything: Abilities = { pieces: true, playlists: true };
const video = { removeAttribute() {}, load() {} } as unknown as HTMLVideoElement;

const made = (source: string, abilities: Abilities): Feed => {
  const kind = source as Load["source"];
  return pick(kind, abilities)(video, { itemId: 1, source: kind, address: "/a" }, () => {});
};

describe("how a film comes to the element", () => {
  test("a file by itself, whatever the browser can do", () => {
    expect(pick("file", everything)).toBe(fileFeed);
    expect(pick("file", { pieces: false, playlists: false })).toBe(fileFeed);
  });

  test("a stream piece by piece, even where the element knows playlists", () => {
    expect(pick("hls", everything)).not.toBe(fileFeed);
    expect(pick("hls", everything)).toBe(pick("hls", { pieces: true, playlists: false }));
  });

  test("a stream by itself where nothing else is possible: Safari on a phone", () => {
    expect(pick("hls", { pieces: false, playlists: true })).toBe(fileFeed);
  });

  test("a file that was seen before and is not to be had now may be later", () => {
    for (const [code, wasShown, mayPass] of [
      [2, false, true],
      [4, false, false],
      [4, true, true],
      [3, true, false],
    ] as const) {
      const broken = { ...video, error: { code } } as unknown as HTMLVideoElement;
      const load: Load = { itemId: 1, source: "file", address: "/a", wasShown };
      expect(fileFeed(broken, load, () => {}).failure()).toMatchObject({ mayPass });
    }
  });

  test("what can't be played is said, and is final", () => {
    const failure = made("hls", { pieces: false, playlists: false }).failure();
    expect(failure).toMatchObject({ mayPass: false, reason: "no-streams" });
  });

  test("a DASH stream piece by piece, or not at all", () => {
    expect(pick("dash", everything)).not.toBe(fileFeed);
    expect(pick("dash", everything)).not.toBe(pick("hls", everything));
    const failure = made("dash", { pieces: false, playlists: true }).failure();
    expect(failure).toMatchObject({ mayPass: false, reason: "no-dash" });
  });

  test("a kind of tomorrow is said, too", () => {
    expect(made("hologram", everything).failure()).toMatchObject({ mayPass: false });
  });
});
