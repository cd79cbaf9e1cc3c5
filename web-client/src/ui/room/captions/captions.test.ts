import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { memoryStorage } from "../../../../test/memory-storage";
import type { Item } from "../../../protocol/generated";
import { type Caption, captionsAt, nextChangeMs } from "./caption";
import { createCaptions } from "./create-captions";
import { type Read, readTrack } from "./fetch-captions";
import { parseCaptions } from "./parse-captions";
import { chosenAtFirst, labelOf, type Track, tracksOf } from "./tracks";

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;
const said = (startMs: number, endMs: number, text = "…"): Caption => ({
  startMs,
  endMs,
  words: [text],
  atTop: false,
});

describe("reading captions (CP3)", () => {
  test("CP3 what is no captions has none", async () => {
    expect(await parseCaptions(bytes("<!doctype html><p>404</p>"))).toEqual([]);
    expect(await parseCaptions(bytes(""))).toEqual([]);
    expect(await parseCaptions(bytes("WEBVTT"))).toEqual([]);
  });

  test("CP3 markup in them is text, and never markup", async () => {
    const [caption] = await parseCaptions(
      bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)>Hi & <script>"),
    );
    expect(JSON.stringify(caption?.words)).not.toMatch(/onerror|script/u);
    expect(JSON.stringify(caption?.words)).toContain("Hi ");
  });

  test("CP3 WebVTT, with slants and a place of its own", async () => {
    const captions = await parseCaptions(
      bytes(
        "WEBVTT\n\n1\n00:01.000 --> 00:02.500 line:0\n- <i>Look</i>\n- Where?\n\n00:00.500 --> 00:01.000\nFirst",
      ),
    );
    expect(captions.map(({ startMs }) => startMs)).toEqual([500, 1_000]);
    expect(captions[1]).toEqual({
      startMs: 1_000,
      endMs: 2_500,
      atTop: true,
      words: ["- ", { style: "italic", words: ["Look"] }, "\n- Where?"],
    });
  });

  test("CP3 SubRip, as old as Windows and with its comma", async () => {
    const latin = new Uint8Array([
      ...bytesOf("1\r\n00:00:01,000 --> 00:00:02,000\r\nBl"),
      0xe5,
      0x21,
    ]);
    const [caption] = await parseCaptions(latin.buffer);
    expect(caption).toMatchObject({ startMs: 1_000, endMs: 2_000, words: ["Blå!"] });
  });

  test("CP3 one that ends before it begins is left out, and the rest stays", async () => {
    const captions = await parseCaptions(
      bytes("WEBVTT\n\n00:03.000 --> 00:02.000\nback\n\n00:04.000 --> 00:05.000\nforth"),
    );
    expect(captions.map(({ words }) => words)).toEqual([["forth"]]);
  });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("bringing captions (CP3)", () => {
  const from = (file: Blob): Track => ({ id: "mine", label: "mine.srt", from: { file } });

  test("CP3 a file that is gone, and one that is none, are said", async () => {
    const gone = new Blob(["x"]);
    vi.spyOn(gone, "arrayBuffer").mockRejectedValue(new Error("gone"));
    expect(await readTrack(from(gone))).toMatchObject({
      why: expect.stringMatching(/still there/),
    });
    expect(await readTrack(from(new Blob(["<html>"])))).toMatchObject({
      why: expect.stringMatching(/vtt or .srt/),
    });
  });

  test("CP3 a page that can't fetch the reader says so", async () => {
    const offline = () => Promise.reject(new Error("offline"));
    const read = await readTrack(from(new Blob(["WEBVTT"])), offline);
    expect(read).toMatchObject({ name: "failed", why: expect.stringMatching(/not be loaded/) });
  });

  test("CP3 an address that answers with an error, or not at all, is said", async () => {
    const track: Track = { id: "a", label: "a", from: { address: "https://films.example/a.vtt" } };
    vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
    expect(await readTrack(track)).toMatchObject({ why: expect.stringMatching(/404/) });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await readTrack(track)).toMatchObject({ why: expect.stringMatching(/CORS/) });
    vi.unstubAllGlobals();
  });
});

describe("what is said at a moment (CP3)", () => {
  const captions = [said(0, 1_000), said(500, 2_000), said(3_000, 4_000)];

  test("CP3 from its start until, not at, its end; several at once", () => {
    expect(captionsAt(captions, 500)).toHaveLength(2);
    expect(captionsAt(captions, 1_000)).toEqual([captions[1]]);
    expect(captionsAt(captions, 2_500)).toEqual([]);
  });

  test("CP3 the next change is a start or an end, and none after the last", () => {
    expect([-1, 0, 600, 1_500, 2_000, 3_500].map((at) => nextChangeMs(captions, at))).toEqual([
      0, 500, 1_000, 2_000, 3_000, 4_000,
    ]);
    expect(nextChangeMs(captions, 4_000)).toBe(Number.POSITIVE_INFINITY);
  });
});

const track = (language: string): Track => ({
  id: language,
  label: language,
  language,
  from: { address: `/media/${language}.vtt` },
});

describe("which captions are shown (CP2 CP3)", () => {
  const tracks = [track("en"), track("pt-BR"), track("sv")];
  const none = { name: "none" } as const;

  test("CP2 the room's, for whoever has not chosen", () => {
    expect(chosenAtFirst(tracks, none, undefined)).toBeUndefined();
    expect(chosenAtFirst(tracks, none, "sv")?.id).toBe("sv");
    expect(chosenAtFirst(tracks, none, "de")).toBeUndefined();
  });

  test("CP3 a viewer's own choice goes before the room's, and none stays none", () => {
    expect(chosenAtFirst(tracks, { name: "language", tag: "en" }, "sv")?.id).toBe("en");
    expect(chosenAtFirst(tracks, { name: "off" }, "sv")).toBeUndefined();
  });

  test("CP3 a language is found under another region", () => {
    expect(chosenAtFirst(tracks, { name: "language", tag: "pt-PT" }, undefined)?.id).toBe("pt-BR");
  });

  test("CP3 a track is called by its label, else its language, else its file", () => {
    expect(labelOf({ address: "/a.vtt", language: "sv", label: "Svenska, med ljud" })).toBe(
      "Svenska, med ljud",
    );
    expect(labelOf({ address: "/a.vtt", language: "sv" })).toBe("Svenska");
    expect(labelOf({ address: "https://films.example/My%20film.srt?x=1" })).toBe("My film.srt");
    expect(labelOf({ address: "https://films.example/%E5.srt" })).toBe("%E5.srt");
  });
});

describe("the captions of a viewer (CP2 CP3)", () => {
  beforeEach(() => {
    vi.stubGlobal("localStorage", memoryStorage());
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  function viewer(answers: Record<string, Read> = {}) {
    const item = signal<Item | undefined>(film(1, "sv", "en"));
    const positionMs = signal(0);
    const rooms = signal<string | undefined>(undefined);
    const captions = createCaptions({
      item,
      positionMs,
      placeMs: () => positionMs.peek(),
      rate: () => 1,
      roomsLanguage: rooms,
      read: async ({ id }) =>
        answers[id] ?? { name: "captions", captions: [said(1_000, 2_000, id)] },
    });
    return { item, positionMs, rooms, captions };
  }
  const film = (itemId: number, ...languages: string[]): Item => ({
    itemId,
    addedBy: 1,
    media: {
      source: "file",
      address: "/a.mp4",
      captions: languages.map((language) => ({ address: `/${language}.vtt`, language })),
    },
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);

  test("CP3 nothing is fetched or shown before somebody chooses", async () => {
    const { captions, positionMs } = viewer();
    positionMs.value = 1_500;
    await settle();
    expect(captions.shown.value).toBeUndefined();
    expect(captions.now.value).toEqual([]);
  });

  test("CP3 what was chosen is shown in its time, later by as much as one wants", async () => {
    const { captions, positionMs } = viewer();
    captions.choose(captions.tracks.value[0]);
    await settle();
    positionMs.value = 1_500;
    expect(captions.now.value).toHaveLength(1);
    captions.shift(750);
    expect(captions.now.value).toEqual([]);
    positionMs.value = 2_500;
    expect(captions.now.value).toHaveLength(1);
  });

  test("CP3 it comes and goes between two seconds of the film", async () => {
    const { captions, positionMs } = viewer({
      "/sv.vtt": { name: "captions", captions: [said(300, 700)] },
    });
    captions.choose(captions.tracks.value[0]);
    await settle();
    positionMs.value = 250;
    expect(captions.now.value).toEqual([]);
    Object.defineProperty(positionMs, "peek", { value: () => 310 });
    await vi.advanceTimersByTimeAsync(50);
    expect(captions.now.value).toHaveLength(1);
  });

  test("CP3 the next film has the same language, and a new visit too", async () => {
    const { captions, item } = viewer();
    captions.choose(captions.tracks.value[1]);
    item.value = film(2, "fr", "en");
    expect(captions.shown.value?.language).toBe("en");
    item.value = film(3, "fr");
    expect(captions.shown.value).toBeUndefined();
    expect(viewer().captions.shown.value?.language).toBe("en");
  });

  test("CP2 CP3 the room's language is shown until this viewer turns them off, for good", () => {
    const { captions, item, rooms } = viewer();
    rooms.value = "sv";
    expect(captions.shown.value?.language).toBe("sv");
    captions.choose(undefined);
    item.value = film(2, "sv");
    expect(captions.shown.value).toBeUndefined();
  });

  test("CP3 what can't be read is said; an answer that comes late changes nothing", async () => {
    const { captions } = viewer({ "/sv.vtt": { name: "failed", why: "gone" } });
    captions.choose(captions.tracks.value[0]);
    await settle();
    expect(captions.problem.value).toBe("gone");
    captions.choose(captions.tracks.value[0]);
    captions.choose(captions.tracks.value[1]);
    await settle();
    expect(captions.problem.value).toBeUndefined();
  });

  test("CP3 one's own file is for the film that is on", () => {
    const { captions, item } = viewer();
    captions.add({ id: "mine", label: "mine.srt", from: { file: new Blob(["x"]) } });
    expect(captions.shown.value?.id).toBe("mine");
    expect(tracksOf(item.value)).toHaveLength(2);
    item.value = film(2, "sv");
    expect(captions.tracks.value.map(({ id }) => id)).toEqual(["/sv.vtt"]);
  });
});
