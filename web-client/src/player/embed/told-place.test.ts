import { describe, expect, test } from "vitest";
import { ToldPlace } from "./told-place";

describe("where a film is of which one hears now and then", () => {
  test("between two words it runs on", () => {
    const place = new ToldPlace();
    place.run(1);
    place.told(10_000, 0);
    expect(place.at(0)).toBe(10_000);
    expect(place.at(130)).toBe(10_130);
    place.told(10_250, 250);
    expect(place.at(400)).toBe(10_400);
  });

  test("of words that came late the least late one counts", () => {
    const place = new ToldPlace();
    place.run(1);
    place.told(10_000, 90); // all are true of 0, 250, 500, and late by 90, 20, 70
    place.told(10_250, 270);
    place.told(10_500, 570);
    expect(place.at(600)).toBe(10_580);
  });

  test("at another rate it runs at that, and what was told before says nothing", () => {
    const place = new ToldPlace();
    place.run(1);
    place.told(10_000, 0);
    place.run(1.25);
    place.told(10_100, 100);
    expect(place.at(300)).toBe(10_350);
  });

  test("paused it stands where it was, until it is told better", () => {
    const place = new ToldPlace();
    place.run(1);
    place.told(10_000, 0);
    place.stop(120);
    expect(place.at(5_000)).toBe(10_120);
    place.told(10_090, 200);
    expect(place.at(5_000)).toBe(10_090);
  });

  test("a word of another place is believed at once", () => {
    const place = new ToldPlace();
    place.run(1);
    place.told(10_000, 0);
    place.told(10_250, 250);
    place.told(4_000, 500);
    expect(place.at(600)).toBe(4_100);
  });

  test("after a silence it stands: nobody knows", () => {
    const place = new ToldPlace();
    place.run(1);
    place.told(10_000, 0);
    expect(place.at(60_000)).toBe(11_500);
    expect(place.at(61_000)).toBe(11_500);
  });

  test("it moves once a word says that it is further on", () => {
    const place = new ToldPlace();
    place.run(1);
    place.told(10_000, 0);
    place.told(10_000, 250);
    expect(place.moves).toBe(false);
    place.told(10_250, 500);
    expect(place.moves).toBe(true);
  });
});
