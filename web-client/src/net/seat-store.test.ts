import { describe, expect, test } from "vitest";
import { memoryStorage } from "../../test/memory-storage";
import { keptSeats, type Seat, type Shelves } from "./seat-store";

const seat = (seatToken: string, name = "Ana"): Seat => ({ seatToken, epoch: "e1", name });

/** A browser, and as many tabs of it as a test wants. */
function browser() {
  const shared = memoryStorage();
  return (tab: Storage = memoryStorage()) =>
    keptSeats("r", { tab: () => tab, browser: () => shared });
}

describe("the seats a browser keeps", () => {
  test("ST5 a new tab is offered the last seat, and has none until it accepts", () => {
    const tab = browser();
    tab().write(seat("a"));
    const other = tab();
    expect(other.read()).toBeUndefined();
    expect(other.offered()).toEqual(seat("a"));
    other.accept();
    expect(other.read()).toEqual(seat("a"));
  });

  test("ST5 a tab's own seat comes before the last one", () => {
    const tab = browser();
    const first = tab();
    first.write(seat("a"));
    tab().write(seat("b", "Ben"));
    expect(first.offered()).toEqual(seat("a"));
    expect(tab().offered()).toEqual(seat("b", "Ben"));
  });

  test("ST5 a seat of one's own leaves the other tab's where it is", () => {
    const tab = browser();
    tab().write(seat("a"));
    const other = tab();
    other.accept();
    other.decline();
    expect(other.read()).toBeUndefined();
    expect(tab().offered()).toEqual(seat("a"));
  });

  test("RM2 a seat says whether it was taken with the host key", () => {
    const tab = browser();
    tab().write({ ...seat("a"), asHost: true });
    expect(tab().offered()).toEqual({ ...seat("a"), asHost: true });
    tab().write(seat("b", "Kid"));
    expect(tab().offered()).toEqual(seat("b", "Kid"));
  });

  test("a seat that is given up is not offered any more, another's still is", () => {
    const tab = browser();
    const [first, second] = [tab(), tab()];
    first.write(seat("a"));
    second.write(seat("b"));
    first.forget();
    expect(first.read()).toBeUndefined();
    expect(first.offered()).toEqual(seat("b"));
    second.forget();
    expect(tab().offered()).toBeUndefined();
  });

  test("a seat kept by an older page has no name: it is taken by a reload and not offered", () => {
    const shelf = memoryStorage();
    shelf.setItem("matinee.seat.r", '{"seatToken":"a","epoch":"e1"}');
    const mine = browser()(shelf);
    expect(mine.read()).toEqual(seat("a", ""));
    expect(mine.offered()).toBeUndefined();
  });

  test.each([
    "",
    "{",
    "null",
    "7",
    "{}",
    '{"seatToken":7,"epoch":"e"}',
    '{"seatToken":"","epoch":""}',
  ])("what somebody wrote into the storage is no seat: %s", (text) => {
    const shelf = memoryStorage();
    shelf.setItem("matinee.seat.r", text);
    expect(browser()(shelf).offered()).toBeUndefined();
  });

  test("where storage is forbidden there is no seat, and no exception", () => {
    const forbidden = (): Storage => {
      throw new Error("SecurityError");
    };
    const shelves: Shelves = { tab: forbidden, browser: forbidden };
    const seats = keptSeats("r", shelves);
    seats.write(seat("a"));
    seats.accept();
    seats.forget();
    expect(seats.offered()).toBeUndefined();
  });
});
