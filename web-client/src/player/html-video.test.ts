import { describe, expect, test } from "vitest";
import { feedFor } from "./feeds";
import { htmlVideoPlayer } from "./html-video";
import { onMotion, still } from "./motion";

/** A `<video>` that does nothing by itself. */
class FakeVideo extends EventTarget {
  src = "";
  preload = "";
  currentTime = 0;
  duration = Number.NaN;
  paused = true;
  seeking = false;
  ended = false;
  muted = false;
  readyState = 0;
  playbackRate = 1;
  preservesPitch = true;
  error: { code: number } | null = null;
  ranges: [number, number][] = [];
  answer: () => Promise<void> = () => Promise.resolve();
  loads = 0;

  get buffered() {
    const { ranges } = this;
    return {
      length: ranges.length,
      start: (i: number) => ranges[i]?.[0] ?? 0,
      end: (i: number) => ranges[i]?.[1] ?? 0,
    };
  }

  load(): void {
    this.loads += 1;
  }

  canPlayType(): string {
    return "";
  }

  removeAttribute(): void {
    this.src = "";
  }

  play(): Promise<void> {
    return this.answer();
  }

  pause(): void {
    this.paused = true;
  }

  says(...names: string[]): void {
    for (const name of names) {
      this.dispatchEvent(new Event(name));
    }
  }
}

function made() {
  const video = new FakeVideo();
  const dues: (() => void)[] = [];
  const player = htmlVideoPlayer(video as unknown as HTMLVideoElement, feedFor, (_, run) => {
    dues.push(run);
  });
  /** Some time passes. */
  const later = () => {
    for (const run of dues.splice(0)) {
      run();
    }
  };
  return { video, player, later };
}

function loaded() {
  const both = made();
  both.player.load({ itemId: 3, address: "/media/a.webm", source: "file" });
  Object.assign(both.video, { readyState: 4, duration: 90 });
  return both;
}

describe("what a video tells", () => {
  test("empty, loading, loaded", () => {
    const { video, player } = made();
    expect(player.read()).toEqual({ name: "empty" });
    player.load({ itemId: 3, address: "/media/a.webm", source: "file" });
    expect(video.src).toBe("/media/a.webm");
    expect(player.read()).toEqual({ name: "loading", itemId: 3 });
    Object.assign(video, { readyState: 1, duration: 90 });
    expect(player.read()).toMatchObject({
      name: "loaded",
      itemId: 3,
      positionMs: 0,
      soughtMs: 0,
      durationMs: 90_000,
      canPlay: false,
      moving: false,
      warm: false,
    });
  });

  test("a stream without end has no duration", () => {
    const { video, player } = loaded();
    video.duration = Number.POSITIVE_INFINITY;
    expect(player.read()).not.toHaveProperty("durationMs");
  });

  test("motion comes from events, not from what was asked", () => {
    const { video, player } = loaded();
    void player.play();
    video.paused = false;
    expect(player.read()).toMatchObject({ moving: false });
    video.says("playing");
    expect(player.read()).toMatchObject({ moving: true, warm: true });
    video.says("waiting");
    expect(player.read()).toMatchObject({ moving: false, warm: true });
    video.says("playing");
    video.paused = true; // paused is known before the event is
    expect(player.read()).toMatchObject({ moving: false });
  });

  test("another source is cold again", () => {
    expect(onMotion(onMotion(still, "playing"), "emptied")).toEqual(still);
  });

  test("a failure of the network may pass, others do not", () => {
    const { video, player } = loaded();
    video.error = { code: 2 };
    expect(player.read()).toMatchObject({ name: "failed", mayPass: true });
    video.error = { code: 4 };
    expect(player.read()).toMatchObject({ name: "failed", mayPass: false });
  });

  test("what is buffered is the range we are in, over holes nobody sees", () => {
    const { video, player } = loaded();
    video.ranges = [
      [0, 5],
      [10, 20],
      [20.05, 30],
      [40, 50],
    ];
    video.currentTime = 12;
    expect(player.read()).toMatchObject({ bufferedMs: 18_000 });
    video.currentTime = 35;
    expect(player.read()).toMatchObject({ bufferedMs: 0 });
  });

  test("listeners hear of changes until the element is let go", () => {
    const { video, player } = loaded();
    let heard = 0;
    player.onChange(() => {
      heard += 1;
    });
    video.says("canplay", "timeupdate", "seeked");
    expect(heard).toBe(2);
    player.release();
    video.says("canplay");
    expect(heard).toBe(2);
    expect(video.src).toBe("");
  });
});

describe("what a video is told", () => {
  test("a seek of ours is remembered, until the film runs or another hand moves it", () => {
    const { video, player } = loaded();
    player.seek(61_250.5);
    expect(video.currentTime).toBeCloseTo(61.2505, 5);
    video.says("seeking", "seeked");
    expect(player.read()).toMatchObject({ soughtMs: 61_250.5 });
    video.currentTime = 5;
    video.says("seeking");
    expect(player.read()).not.toHaveProperty("soughtMs");
    player.seek(7_000);
    void player.play();
    expect(player.read()).not.toHaveProperty("soughtMs");
  });

  /** Found by the walk of two friends: the one who pressed stayed a frame behind the other. */
  test("PB3 to stand on a frame it is sought twice, and no more, and not once the film runs", () => {
    const { video, player, later } = loaded();
    player.standAt(5_000);
    expect(video.currentTime).toBeCloseTo(5.000_001, 7);
    video.says("seeking", "seeked");
    expect(video.currentTime).toBeCloseTo(5.000_001, 7);
    later();
    expect(video.currentTime).toBeCloseTo(5.000_002, 7);
    video.currentTime = 5;
    video.says("seeking", "seeked");
    later();
    expect(video.currentTime).toBe(5);
    player.standAt(6_000);
    video.says("seeked");
    video.paused = false;
    later();
    expect(video.currentTime).toBeCloseTo(6.000_001, 7);
  });

  /** Found by watching: whoever came after a stream had ended sat before black. */
  test("PB7 at the end the last picture is asked for, and it counts as the end", () => {
    const { video, player } = loaded();
    for (const end of [90_000, 90_500]) {
      player.standAt(end);
      expect(video.currentTime).toBeGreaterThan(89.998);
      expect(video.currentTime).toBeLessThan(89.9999);
      expect(player.read()).toMatchObject({ soughtMs: end });
    }
    const { video: early, player: waiting } = made();
    waiting.load({ itemId: 3, address: "/media/a.webm", source: "file" });
    waiting.seek(90_000); // its length is not known yet
    expect(early.currentTime).toBeCloseTo(90, 5);
  });

  test("PB3 a seek to where the film is paused already is not one that Chromium may skip", () => {
    const { video, player } = loaded();
    video.currentTime = 4.924134;
    player.seek(4_924.134);
    expect(video.currentTime).not.toBe(4.924134);
    expect(video.currentTime).toBeCloseTo(4.924134, 5);
  });

  test("a browser that wants a gesture says so, an interruption is something else", async () => {
    const { video, player } = loaded();
    video.answer = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    expect(await player.play()).toBe("blocked");
    video.answer = () => Promise.reject(new DOMException("paused", "AbortError"));
    expect(await player.play()).toBe("interrupted");
    video.answer = () => Promise.reject(new Error("?"));
    expect(await player.play()).toBe("interrupted");
    video.answer = () => Promise.resolve();
    expect(await player.play()).toBe("started");
  });

  test("rates are written only when they change: each write disturbs the sound", () => {
    const { video, player } = loaded();
    let writes = 0;
    Object.defineProperty(video, "playbackRate", {
      get: () => 1,
      set: () => {
        writes += 1;
      },
    });
    player.setRate(1, true);
    expect(writes).toBe(0);
    player.setRate(1.02, false);
    expect(writes).toBe(1);
    expect(video.preservesPitch).toBe(false);
  });
});

describe("a broadcast", () => {
  const BROADCAST = 1_790_000_000_000;

  function onAir() {
    const video = new FakeVideo();
    const live = {
      zeroAtMs: () => BROADCAST,
      fromMs: BROADCAST + 10_000,
      joinMs: BROADCAST + 100_000,
    };
    const player = htmlVideoPlayer(
      video as unknown as HTMLVideoElement,
      () => ({ failure: () => undefined, stop() {}, broadcast: () => live }),
      () => {},
    );
    player.load({ itemId: 3, address: "/a.m3u8", source: "hls" });
    Object.assign(video, { readyState: 4, duration: 5_000, currentTime: 90 });
    return { video, player };
  }

  test("PB17 is loading, and tells where it would be joined, until its origin is known", () => {
    const { player } = onAir();
    expect(player.read()).toEqual({ name: "loading", itemId: 3, liveAtMs: BROADCAST + 100_000 });
    player.countFrom?.(BROADCAST + 60_000);
    const film = player.read();
    expect(film).toMatchObject({
      name: "loaded",
      positionMs: 30_000,
      live: { fromMs: -50_000, joinMs: 40_000 },
    });
    expect(film).not.toHaveProperty("durationMs");
  });

  test("PB17 is sought by the room's positions, and no further than it goes", () => {
    const { video, player } = onAir();
    player.countFrom?.(BROADCAST + 5_000);
    player.seek(20_000);
    expect(video.currentTime).toBeCloseTo(25, 5);
    video.says("seeking", "seeked");
    expect(player.read()).toMatchObject({
      soughtMs: 20_000,
      positionMs: expect.closeTo(20_000, 2),
    });
    player.seek(0);
    expect(video.currentTime).toBeCloseTo(10, 5);
    video.says("seeking", "seeked");
    expect(player.read()).toMatchObject({ soughtMs: 0, positionMs: expect.closeTo(5_000, 2) });
    player.seek(500_000);
    expect(video.currentTime).toBeCloseTo(104, 5);
  });
});
