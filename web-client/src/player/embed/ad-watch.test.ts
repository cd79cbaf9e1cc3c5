import { describe, expect, test } from "vitest";
import { AdWatch } from "./ad-watch";

const watching = (): AdWatch => {
  const watch = new AdWatch();
  watch.length(90_000, 0);
  watch.place(0, 0);
  return watch;
};

describe("telling an ad from the film", () => {
  test("PB18 before the film: it says that it plays, and its place stands", () => {
    const watch = watching();
    watch.state("playing", 1_000);
    watch.place(0, 1_250);
    expect(watch.isOn).toBe(false);
    watch.place(0, 2_500);
    expect(watch.isOn).toBe(true);
    watch.place(250, 20_000);
    expect(watch.isOn).toBe(false);
  });

  test("PB18 in the middle: the length is suddenly another", () => {
    const watch = watching();
    watch.state("playing", 0);
    watch.place(30_000, 30_000);
    watch.length(15_000, 30_100);
    expect(watch.isOn).toBe(true);
    watch.place(200, 30_300);
    watch.place(400, 30_500);
    expect(watch.isOn).toBe(true);
    watch.length(90_000, 45_000);
    watch.place(30_250, 45_250);
    expect(watch.isOn).toBe(false);
  });

  test("the length that is told first may be the ad's", () => {
    const watch = new AdWatch();
    watch.state("playing", 0);
    watch.length(15_000, 0);
    watch.length(90_000, 15_000);
    watch.place(0, 15_000);
    watch.place(250, 15_250);
    expect(watch.isOn).toBe(false);
  });

  test("a film that is paused or that buffers may stand for as long as it likes", () => {
    const watch = watching();
    watch.state("paused", 0);
    watch.place(0, 60_000);
    watch.state("buffering", 61_000);
    watch.place(0, 90_000);
    expect(watch.isOn).toBe(false);
    watch.state("playing", 90_000);
    watch.place(0, 90_500);
    expect(watch.isOn).toBe(false);
  });

  test("a length told better is no ad", () => {
    const watch = watching();
    watch.state("playing", 0);
    watch.length(90_041, 100);
    expect(watch.isOn).toBe(false);
  });

  test("an ad that is paused is one still", () => {
    const watch = watching();
    watch.state("playing", 0);
    watch.place(0, 2_000);
    watch.state("paused", 2_100);
    watch.place(0, 9_000);
    expect(watch.isOn).toBe(true);
  });
});
