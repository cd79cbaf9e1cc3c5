import { describe, expect, it } from "vitest";
import { isMusic, readAddress, sourceOf, titleOf } from "./media";

const file = (address: string, title?: string) =>
  title === undefined
    ? { source: "file" as const, address }
    : { source: "file" as const, address, title };

describe("what a film is called", () => {
  it.each([
    [file(""), "a film"],
    [file("::::"), "::::"],
    [file("https://example.org/%E0%A4%A"), "%E0%A4%A"],
    [file("https://example.org/a\u202Eb.mp4"), "ab"],
    [file("https://example.org/"), "example.org"],
    [file("https://example.org/x/My_Holiday%202.mp4?a=b/c"), "My Holiday 2"],
    [file("/media/Lanterns%20on%20the%20Lake.mp4"), "Lanterns on the Lake"],
    [file("https://example.org/a.mp4", "  "), "a"],
    [file("https://example.org/a.mp4", "Titled"), "Titled"],
  ])("%j is %s", (media, title) => expect(titleOf(media)).toBe(title));

  it("stays short", () => {
    expect(titleOf(file("/media/a.mp4", "x".repeat(500)))).toHaveLength(80);
  });
});

describe("an address somebody typed", () => {
  it.each([
    "",
    "   ",
    "javascript:alert(1)",
    "file:///home/ana/film.mp4",
    "data:video/mp4;base64,AAAA",
    "film.mp4",
    "/etc/passwd",
    "/media//evil.example/a.mp4",
    "https://ana:secret@example.org/a.mp4",
    `https://example.org/${"a".repeat(2_048)}.mp4`,
  ])("%s is not put on", (typed) => expect(readAddress(typed, "http:").name).toBe("not-allowed"));

  it("takes a file as it is", () => {
    expect(readAddress("  https://example.org/a.mp4 ", "https:")).toEqual({
      name: "media",
      media: { source: "file", address: "https://example.org/a.mp4" },
    });
    expect(readAddress("/media/a.webm", "https:")).toMatchObject({ name: "media" });
  });

  it("takes a stream as a stream", () => {
    expect(readAddress("https://example.org/a/master.m3u8?token=1", "https:")).toEqual({
      name: "media",
      media: { source: "hls", address: "https://example.org/a/master.m3u8?token=1" },
    });
    expect(readAddress("/media/a/index.m3u8", "https:")).toEqual({
      name: "media",
      media: { source: "hls", address: "/media/a/index.m3u8" },
    });
  });

  it.each([
    ["https://example.org/a.m3u8", "hls"],
    ["https://example.org/a.M3U8#t=1", "hls"],
    ["https://example.org/a.m3u", "file"],
    ["https://example.org/a.m3u8.mp4", "file"],
    ["https://example.org/a.mp4?next=b.m3u8", "file"],
    ["https://example.org/m3u8", "file"],
    ["https://m3u8", "file"],
    ["https://example.org/a.m3u8/", "file"],
    ["https://example.org/a.mpd?x=1", "dash"],
    ["https://example.org/a.MPD", "dash"],
    ["https://example.org/a.mp4#.mpd", "file"],
  ])("QU2 %s is played as %s", (address, source) => expect(sourceOf(address)).toBe(source));

  it.each(["mp4", "m3u8", "mpd", "mp3", "flac", "opus"])("does not doubt %s", (kind) => {
    expect(readAddress(`https://example.org/a.${kind}`, "https:")).not.toHaveProperty("doubt");
  });

  it.each([
    ["/media/a.mp3", true],
    ["https://example.org/a.FLAC?x", true],
    ["/media/a.mp4", false],
    ["https://example.org/mp3", false],
  ])("SO2 %s has no picture: %s", (address, is) => {
    expect(isMusic({ source: "file", address })).toBe(is);
    expect(isMusic({ source: "hls", address })).toBe(false);
  });

  it("SO6 takes a service's video as what it is, under one address, with its picture", () => {
    expect(readAddress("https://youtu.be/dQw4w9WgXcQ?t=42&si=x", "https:")).toEqual({
      name: "media",
      startMs: 42_000,
      media: {
        source: "youtube",
        address: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        picture: "https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg",
      },
    });
    expect(readAddress("https://player.vimeo.com/video/76979871", "https:")).toEqual({
      name: "media",
      media: { source: "vimeo", address: "https://vimeo.com/76979871" },
    });
    const channel = { source: "twitch", address: "https://www.twitch.tv/somebody" } as const;
    expect(readAddress("https://www.twitch.tv/SomeBody", "https:")).toEqual({
      name: "media",
      media: channel,
    });
    expect(titleOf(channel)).toBe("Twitch: somebody");
    expect(sourceOf("https://vimeo.com/76979871")).toBe("vimeo");
  });

  it("doubts a page, and plain http on an https page", () => {
    expect(readAddress("https://example.org/watch?v=1", "https:")).toHaveProperty("doubt");
    expect(readAddress("http://example.org/a.mp4", "https:")).toHaveProperty("doubt");
    expect(readAddress("http://example.org/a.mp4", "http:")).not.toHaveProperty("doubt");
  });
});
