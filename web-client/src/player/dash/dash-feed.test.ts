import type { MediaPlayerClass } from "dashjs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Load } from "../port";
import { dashFeed } from "./dash-feed";

/** As much of dash.js as a feed touches; says what it is told to say. */
class FakeDash {
  readonly calls: unknown[][] = [];
  readonly tracks = [
    { id: "1", index: 0, lang: "en", labels: [{ text: "Above the water" }] },
    { id: null, index: 1, lang: "sv", labels: [] },
  ];
  current: unknown = this.tracks[0];
  readonly #handlers = new Map<string, (event: unknown) => void>();

  on = (name: string, handler: (event: unknown) => void) => this.#handlers.set(name, handler);
  says = (name: string, event: unknown = {}) => this.#handlers.get(name)?.(event);
  updateSettings = (settings: unknown) => this.calls.push(["settings", settings]);
  initialize = (_: unknown, ...rest: unknown[]) => this.calls.push(["initialize", ...rest]);
  destroy = () => this.calls.push(["destroy"]);
  getTracksFor = () => this.tracks;
  getCurrentTrackFor = () => this.current;
  getRepresentationsByTypeUnfiltered = () => [
    { id: "lo", height: 180, bandwidth: 100_000 },
    { id: "hi", height: 360, bandwidth: 200_000 },
  ];
  setCurrentTrack = (track: unknown) => {
    this.current = track;
  };
  setRepresentationForTypeById = (...what: unknown[]) => this.calls.push(["quality", ...what]);
}

const load: Load = { itemId: 3, source: "dash", address: "/media/a/b.mpd", startMs: 61_250 };

function running(answers = false) {
  const dash = new FakeDash();
  const video = { removeAttribute() {}, load: vi.fn() };
  const changed = vi.fn();
  const make = dashFeed(
    () => dash as unknown as MediaPlayerClass,
    async () => answers,
  );
  const fed = make(video as unknown as HTMLVideoElement, load, changed);
  return { dash, video, changed, fed };
}

const destroyed = async (dash: FakeDash) => {
  await Promise.resolve();
  return dash.calls.some(([what]) => what === "destroy");
};

beforeEach(() => {
  vi.stubGlobal("document", { baseURI: "https://matinee.example/r/x" });
});

describe("a DASH stream's feed", () => {
  test("begins where it will be wanted, and leaves rate and place alone", () => {
    const { dash } = running();
    expect(dash.calls.at(-1)).toEqual([
      "initialize",
      "https://matinee.example/media/a/b.mpd",
      false,
      61.25,
    ]);
    expect(dash.calls[0]?.[1]).toMatchObject({
      streaming: {
        buffer: { setStallState: false },
        liveCatchup: { enabled: false },
        utcSynchronization: { enabled: false },
      },
    });
  });

  test("a failure is told once and in plain words, and dash.js let go of", async () => {
    const { dash, fed, changed } = running();
    dash.says("error", { error: { code: 25, data: { response: { status: 404 } } } });
    dash.says("error", { error: { code: 11 } });
    expect(fed.failure()).toEqual({
      reason: "no-stream 404",
      code: "removed",
      mayPass: false,
    });
    expect(changed).toHaveBeenCalledOnce();
    expect(await destroyed(dash)).toBe(true);
  });

  test("small troubles are dash.js's own", async () => {
    const { dash, fed, changed } = running();
    dash.says("error", { error: { code: 33 } });
    expect(fed.failure()).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
    expect(await destroyed(dash)).toBe(false);
  });

  test("a server that answers, but not to this page, is told from a dead one", async () => {
    const { dash, fed, changed } = running(true);
    dash.says("error", { error: { code: 25, data: { response: { status: 0 } } } });
    await vi.waitUntil(() => changed.mock.calls.length === 2);
    expect(fed.failure()?.reason).toMatch(/not-for-others/);
  });

  test("a live or a protected one is declined", async () => {
    const { dash, fed } = running();
    dash.says("manifestLoaded", { data: { type: "dynamic" } });
    expect(fed.failure()?.reason).toMatch(/live/);
    expect(await destroyed(dash)).toBe(true);
  });

  test("offers what the manifest has, and takes a choice", () => {
    const { dash, fed, changed } = running();
    expect(fed.choices?.()).toBeUndefined();
    dash.says("streamInitialized");
    const offered = fed.choices?.();
    expect(offered).toEqual({
      qualities: [
        { id: "hi", label: "360p" },
        { id: "lo", label: "180p" },
      ],
      quality: "auto",
      sounds: [
        { id: "1", label: "Above the water", language: "en" },
        { id: "#1", label: "Svenska", language: "sv" },
      ],
      sound: "1",
    });
    expect(fed.choices?.()).toBe(offered);
    changed.mockClear();
    fed.choose?.({ what: "quality", id: "lo" });
    expect(dash.calls.slice(-2)).toEqual([
      [
        "settings",
        {
          streaming: { abr: { autoSwitchBitrate: { video: false }, limitBitrateByPortal: false } },
        },
      ],
      ["quality", "video", "lo"],
    ]);
    expect(fed.choices?.()?.quality).toBe("lo");
    expect(changed).toHaveBeenCalledOnce();
    fed.choose?.({ what: "sound", id: "#1" });
    expect(fed.choices?.()?.sound).toBe("#1");
    fed.choose?.({ what: "quality", id: "auto" });
    expect(dash.calls.at(-1)).toEqual([
      "settings",
      { streaming: { abr: { autoSwitchBitrate: { video: true }, limitBitrateByPortal: true } } },
    ]);
  });

  test("stopped, it lets go of everything and hears nothing any more", () => {
    const { dash, fed, video, changed } = running();
    fed.stop();
    expect(dash.calls.at(-1)).toEqual(["destroy"]);
    expect(video.load).toHaveBeenCalledOnce();
    dash.says("error", { error: { code: 25 } });
    dash.says("streamInitialized");
    fed.choose?.({ what: "sound", id: "1" });
    expect(fed.failure()).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
  });
});
