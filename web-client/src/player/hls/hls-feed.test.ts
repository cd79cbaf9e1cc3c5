import type { HlsConfig } from "hls.js";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Load } from "../port";
import { type HlsLibrary, hlsFeed } from "./hls-feed";

/** As much of hls.js as a feed touches; says what it is told to say. */
class FakeHls {
  static readonly Events = { ERROR: "hlsError", LEVEL_UPDATED: "hlsLevelUpdated" };
  static made: FakeHls[] = [];
  readonly calls: string[] = [];
  readonly #handlers = new Map<string, (name: string, data: unknown) => void>();

  constructor(readonly config: Partial<HlsConfig>) {
    FakeHls.made.push(this);
  }

  on(name: string, handler: (name: string, data: unknown) => void): void {
    this.#handlers.set(name, handler);
  }

  says(name: string, data: unknown): void {
    this.#handlers.get(name)?.(name, data);
  }

  fails(type: string, details: string, code?: number, fatal = true): void {
    this.says("hlsError", { type, details, fatal, response: code === undefined ? code : { code } });
  }

  loadSource = (address: string) => this.calls.push(`load ${address}`);
  attachMedia = () => this.calls.push("attach");
  recoverMediaError = () => this.calls.push("recover");
  startLoad = (atS: number) => this.calls.push(`start at ${atS}`);
  destroy = () => this.calls.push("destroy");
}

class FakeVideo extends EventTarget {
  currentTime = 0;
  emptied = 0;
  removeAttribute(): void {}
  load(): void {
    this.emptied += 1;
  }
}

const library = { Hls: FakeHls, workerPath: "/assets/worker.js" } as unknown as HlsLibrary;
const load: Load = { itemId: 3, source: "hls", address: "/media/a/index.m3u8", startMs: 61_250 };

function running(answers = false) {
  const video = new FakeVideo();
  const changed = vi.fn();
  const make = hlsFeed(library, async () => answers);
  const fed = make(video as unknown as HTMLVideoElement, load, changed);
  const [hls] = FakeHls.made;
  if (hls === undefined) {
    throw new Error("no hls.js was made");
  }
  return { video, changed, fed, hls };
}

beforeEach(() => {
  FakeHls.made = [];
  vi.stubGlobal("document", { baseURI: "https://matinee.example/r/x" });
});

describe("a stream's feed", () => {
  test("fetches first what will be wanted first, and has nothing to say about rate and place", () => {
    const { hls, video } = running();
    expect(hls.calls).toEqual(["load https://matinee.example/media/a/index.m3u8", "attach"]);
    expect(hls.config).toMatchObject({
      startPosition: 61.25,
      workerPath: "/assets/worker.js",
      maxLiveSyncPlaybackRate: 1,
      nudgeOnVideoHole: false,
      enableInterstitialPlayback: false,
    });
    expect(video.currentTime).toBe(0);
  });

  test("small troubles are hls.js's own", () => {
    const { hls, fed, changed } = running();
    hls.fails("networkError", "fragLoadError", 503, false);
    hls.fails("mediaError", "bufferStalledError", undefined, false);
    expect(fed.failure()).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
  });

  test("a server that says no is told in plain words, and let go of", () => {
    const { hls, fed, changed } = running();
    hls.fails("networkError", "manifestLoadError", 404);
    expect(fed.failure()).toEqual({
      reason: "no-stream 404",
      code: "removed",
      mayPass: false,
    });
    expect(changed).toHaveBeenCalledOnce();
    expect(hls.calls).toContain("destroy");
    hls.fails("mediaError", "bufferAppendError");
    expect(fed.failure()?.reason).toContain("404");
  });

  test("a decoder is cured once, where it stumbled; then it is damage", () => {
    const { hls, fed, video } = running();
    video.currentTime = 12.5;
    hls.fails("mediaError", "bufferAppendError");
    expect(hls.calls.slice(2)).toEqual(["recover", "start at 12.5"]);
    expect(fed.failure()).toBeUndefined();
    video.dispatchEvent(new Event("error"));
    expect(fed.failure()).toMatchObject({ mayPass: false });
    expect(fed.failure()?.reason).toMatch(/damaged/);
    expect(hls.calls.at(-1)).toBe("destroy");
  });

  test("a codec that the browser lacks is not tried twice", () => {
    const { hls, fed } = running();
    hls.fails("mediaError", "manifestIncompatibleCodecsError");
    expect(hls.calls).not.toContain("recover");
    expect(fed.failure()?.reason).toMatch(/codec/);
  });

  test("a server out of reach may come back", () => {
    const { hls, fed } = running();
    hls.fails("networkError", "manifestLoadError", 0);
    expect(fed.failure()).toMatchObject({ mayPass: true });
  });

  test("a server that answers, but not to this page, will not", async () => {
    const { hls, fed, changed } = running(true);
    hls.fails("networkError", "manifestLoadError", 0);
    await vi.waitUntil(() => changed.mock.calls.length === 2);
    expect(fed.failure()).toMatchObject({ mayPass: false });
    expect(fed.failure()?.reason).toMatch(/not-for-others/);
  });

  const playlist = (live: boolean, hasProgramDateTime: boolean) => ({
    details: {
      live,
      hasProgramDateTime,
      fragments: [{ cc: 0, start: 10, startPTS: 10.5, programDateTime: 1_790_000_000_000 }],
      fragmentStart: 10,
      edge: 40,
      targetduration: 4,
    },
  });

  test("SO4 a live stream without a clock is declined, in plain words", () => {
    const { hls, fed } = running();
    hls.says("hlsLevelUpdated", playlist(false, false));
    expect(fed.failure()).toBeUndefined();
    hls.says("hlsLevelUpdated", playlist(true, false));
    expect(fed.failure()?.reason).toMatch(/live-without-clock/);
    expect(hls.calls).toContain("destroy");
  });

  test("SO4 a live stream tells which moment of the broadcast is shown where", () => {
    const { hls, fed, changed } = running();
    expect(fed.broadcast?.()).toBeUndefined();
    hls.says("hlsLevelUpdated", playlist(true, true));
    expect(changed).toHaveBeenCalledOnce();
    const live = fed.broadcast?.();
    expect(live?.zeroAtMs(10_500)).toBe(1_790_000_000_000 - 10_500);
    expect(live).toMatchObject({
      fromMs: 1_790_000_000_000 - 500,
      joinMs: 1_790_000_000_000 - 10_500 + 28_000,
    });
    hls.says("hlsLevelUpdated", playlist(false, true));
    expect(fed.broadcast?.()).toBeDefined();
  });

  test("stopped, it lets go of everything and hears nothing any more", () => {
    const { hls, fed, video, changed } = running();
    fed.stop();
    expect(hls.calls.at(-1)).toBe("destroy");
    expect(video.emptied).toBe(1);
    video.dispatchEvent(new Event("error"));
    expect(fed.failure()).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
  });
});
