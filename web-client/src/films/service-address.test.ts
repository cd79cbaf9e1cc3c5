import { describe, expect, test } from "vitest";
import { plainAddress, readServiceAddress } from "./service-address";

const ID = "dQw4w9WgXcQ";

describe("the addresses that people copy", () => {
  test.each([
    [`https://www.youtube.com/watch?v=${ID}`],
    [`https://youtube.com/watch?list=PL1&v=${ID}&feature=share`],
    [`http://m.youtube.com/watch?v=${ID}`],
    [`https://music.youtube.com/watch?v=${ID}`],
    [`https://youtu.be/${ID}?si=abc`],
    [`https://www.youtube.com/shorts/${ID}`],
    [`https://www.youtube.com/live/${ID}`],
    [`https://www.youtube.com/embed/${ID}`],
    [`https://www.youtube-nocookie.com/embed/${ID}`],
  ])("SO6 YouTube: %s", (address) => {
    expect(readServiceAddress(address)).toEqual({ of: "youtube", id: ID });
  });

  test.each([
    [`https://youtu.be/${ID}?t=90`, 90_000],
    [`https://youtu.be/${ID}?t=1m30s`, 90_000],
    [`https://youtu.be/${ID}?t=1h2s`, 3_602_000],
    [`https://www.youtube.com/embed/${ID}?start=15`, 15_000],
    ["https://vimeo.com/76979871#t=40s", 40_000],
    ["https://www.twitch.tv/videos/1234567?t=1h1m1s", 3_661_000],
  ])("SO6 where to begin: %s", (address, startMs) => {
    expect(readServiceAddress(address)).toMatchObject({ startMs });
  });

  test.each([
    ["https://vimeo.com/76979871", { of: "vimeo", id: "76979871" }],
    ["https://vimeo.com/76979871/abc123def0", { of: "vimeo", id: "76979871", key: "abc123def0" }],
    [
      "https://player.vimeo.com/video/76979871?h=abc123def0",
      { of: "vimeo", id: "76979871", key: "abc123def0" },
    ],
    ["https://vimeo.com/channels/staffpicks/76979871", { of: "vimeo", id: "76979871" }],
    ["https://www.twitch.tv/videos/1234567", { of: "twitch", id: "1234567" }],
    ["https://player.twitch.tv/?video=v1234567&parent=x", { of: "twitch", id: "1234567" }],
    ["https://m.twitch.tv/SomeBody", { of: "twitch", channel: "somebody" }],
  ])("SO6 %s", (address, video) => {
    expect(readServiceAddress(address)).toEqual(video);
  });

  test.each([
    ["https://www.youtube.com/"],
    ["https://www.youtube.com/@somebody"],
    ["https://www.youtube.com/watch?v=short"],
    ["https://vimeo.com/features"],
    ["https://www.twitch.tv/directory"],
    ["https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ"],
    ["https://example.com/watch?v=dQw4w9WgXcQ"],
    ["not an address"],
  ])("SO6 no video: %s", (address) => {
    expect(readServiceAddress(address)).toBeUndefined();
  });

  test("SO6 one video has one address, and it reads as that video", () => {
    for (const address of [
      `https://youtu.be/${ID}?t=3`,
      "https://player.vimeo.com/video/76979871?h=abc123def0",
      "https://m.twitch.tv/videos/1234567",
      "https://www.twitch.tv/somebody",
    ]) {
      const plain = plainAddress(readServiceAddress(address) ?? { of: "youtube", id: "" });
      const { startMs: _, ...video } = { startMs: 0, ...readServiceAddress(address) };
      expect(readServiceAddress(plain)).toEqual(video);
    }
  });
});
