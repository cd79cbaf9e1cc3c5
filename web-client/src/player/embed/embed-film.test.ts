import { beforeEach, describe, expect, test } from "vitest";
import type { Load, LoadedFilm } from "../port";
import type { Told } from "./embed";
import { EmbedFilm } from "./embed-film";

const load: Load = { itemId: 1, address: "https://youtu.be/x", source: "youtube" };
const STEPS = [0.75, 1, 1.25];

describe("the film in a service's frame", () => {
  let film: EmbedFilm;
  let nowMs: number;

  const hear = (...told: Told[]) => {
    for (const one of told) {
      film.hear(one, nowMs);
    }
  };
  const state = (name: Extract<Told, { name: "state" }>["state"]) =>
    hear({ name: "state", state: name });
  const place = (positionMs: number) => hear({ name: "place", positionMs, atMs: nowMs });
  const read = () => film.read(nowMs, false) as LoadedFilm;
  const playing = () => {
    film.askToRun(nowMs);
    state("playing");
    place(0);
    nowMs += 250;
    place(250);
  };

  beforeEach(() => {
    film = new EmbedFilm(load, "youtube", STEPS);
    nowMs = 1_000;
    expect(film.read(nowMs, false)).toBeUndefined();
    hear({ name: "length", durationMs: 90_000 }, { name: "ready" });
  });

  test("stands at its beginning, ready, and at where it was sent before it ever ran", () => {
    expect(read()).toMatchObject({ paused: true, canPlay: true, soughtMs: 0, durationMs: 90_000 });
    film.askToSeek(30_000, nowMs);
    expect(read()).toMatchObject({ positionMs: 30_000, soughtMs: 30_000, seeking: false });
  });

  test("what it was asked counts until the frame has answered", () => {
    film.askToRun(nowMs);
    expect(read()).toMatchObject({ paused: false, moving: false });
    state("playing");
    place(0);
    expect(read().moving).toBe(false);
    nowMs += 250;
    place(250);
    expect(read()).toMatchObject({ paused: false, moving: true, warm: true, positionMs: 250 });
    film.askToStop(nowMs);
    expect(read()).toMatchObject({ paused: true, moving: false });
    nowMs += 20;
    place(270); // sent before it heard of the pause
    expect(read().paused).toBe(true);
  });

  test("PB14 a pause that nobody asked for is seen", () => {
    playing();
    nowMs += 3_000;
    state("paused");
    expect(read()).toMatchObject({ paused: true, moving: false });
  });

  test("a wish that nobody answers is none after a while", () => {
    film.askToRun(nowMs);
    nowMs += 2_100;
    expect(read().paused).toBe(true);
  });

  test("a seek is over when it is told of a place near there", () => {
    playing();
    film.askToStop(nowMs);
    state("paused");
    nowMs += 100;
    film.askToSeek(60_000, nowMs);
    state("buffering");
    nowMs += 10;
    place(500);
    expect(read()).toMatchObject({ seeking: true, canPlay: false, positionMs: 60_000 });
    state("paused");
    nowMs += 10;
    place(60_020);
    expect(read()).toMatchObject({ seeking: false, canPlay: true, positionMs: 60_000 });
  });

  test("a seek of which nothing is told is over after a while", () => {
    playing();
    film.askToStop(nowMs);
    film.askToSeek(60_000, nowMs);
    expect(read().seeking).toBe(true);
    nowMs += 3_000;
    expect(read().seeking).toBe(false);
  });

  test("PB18 in an ad it does not move, is not ready, and its viewer's hand is let in", () => {
    playing();
    hear({ name: "ad", on: true });
    expect(read()).toMatchObject({ moving: false, canPlay: false, interruption: "ad" });
    expect(film.wantsHand).toBe(true);
    hear({ name: "ad", on: false });
    expect(read().interruption).toBeUndefined();
    expect(film.wantsHand).toBe(false);
  });

  test("PB15 a start that the browser refused lets its viewer's hand in", () => {
    film.askToRun(nowMs);
    hear({ name: "blocked" });
    expect(read().paused).toBe(true);
    expect(film.wantsHand).toBe(true);
    playing();
    expect(film.wantsHand).toBe(false);
  });

  test("SO6 the rate is the nearest that it plays, and shown as the one that was asked for", () => {
    playing();
    expect(film.askForRate(1.1, nowMs)).toBe(1);
    expect(film.askForRate(1.2, nowMs)).toBe(1.25);
    expect(read().rate).toBe(1.2);
    hear({ name: "rate", rate: 1.25 });
    nowMs += 5_000;
    expect(read().rate).toBe(1.2);
    hear({ name: "rate", rate: 1 });
    expect(read().rate).toBe(1);
  });

  test("what moves on does not wait any more, whatever was said last", () => {
    playing();
    state("buffering");
    expect(read()).toMatchObject({ moving: false, canPlay: false });
    nowMs += 250;
    place(500);
    expect(read().moving).toBe(true);
  });

  test("SO5 what failed is said as it was told", () => {
    const failure = { reason: "film-stopped", code: "removed", mayPass: false } as const;
    hear({ name: "failed", failure });
    expect(film.read(nowMs, false)).toEqual(failure);
  });
});
