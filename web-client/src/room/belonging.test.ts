import { describe, expect, test } from "vitest";
import { ana, Page, room, withFilm } from "../../test/page";
import type { EventUnion } from "../protocol/generated";

const turnedOver = (seq: number, roomId: string, by = 1): EventUnion => ({
  type: "linkTurnedOver",
  seq,
  atMs: 1,
  by,
  roomId,
});

describe("the operator", () => {
  test("OE4 is heard inside and before the door, and heard anew when the same is said again", () => {
    const page = new Page();
    page.socket.open();
    page.socket.say({ type: "knocking" });
    page.socket.say({ type: "announcement", text: "Soon over" });
    const first = page.session.announcement.value;
    expect(first?.text).toBe("Soon over");
    page.come();
    page.socket.say({ type: "announcement", text: "Soon over" });
    expect(page.session.announcement.value).not.toBe(first);
  });

  test("OE3 a room that the operator has closed stays closed", async () => {
    const page = new Page();
    page.come();
    page.socket.say({ type: "closing", code: "room-closed", message: "" });
    page.socket.drop(4513);
    await page.clock.advance(60_000);
    expect(page.session.phase.value).toMatchObject({ name: "closed", code: "room-closed" });
    expect(page.net.sockets.length).toBe(1);
  });
});

describe("knocking", () => {
  test("ST6 who knocks sees nothing of the room, and keeps knocking until somebody answers", async () => {
    const page = new Page();
    page.socket.open();
    page.socket.say({ type: "knocking" });
    expect(page.session.phase.value).toEqual({ name: "knocking" });
    expect(page.session.view.value).toBeUndefined();
    await page.clock.advance(120_000);
    expect(page.net.sockets.length).toBe(1);
    page.come();
    expect(page.session.phase.value).toEqual({ name: "seated" });
  });

  test("ST6 a no is final, and the page does not knock again by itself", async () => {
    const page = new Page();
    page.socket.open();
    page.socket.say({ type: "knocking" });
    page.socket.say({ type: "closing", code: "not-admitted", message: "" });
    page.socket.drop(4511);
    await page.clock.advance(60_000);
    expect(page.session.phase.value).toMatchObject({ name: "closed", code: "not-admitted" });
    expect(page.net.sockets.length).toBe(1);
  });

  test("ST6 hosts hear who knocks, and answer", () => {
    const page = new Page();
    page.come();
    page.socket.say({ type: "knocks", knocks: [{ knockId: 4, name: "Ida" }] });
    expect(page.session.knocks.value).toEqual([{ knockId: 4, name: "Ida" }]);
    void page.session.admit(4, true);
    expect(page.socket.frames("admit")).toMatchObject([{ knockId: 4, yes: true }]);
    page.socket.say({ type: "knocks", knocks: [] });
    expect(page.session.knocks.value).toEqual([]);
  });
});

test("ST6 whoever is removed is out for good, with no seat to come back to", async () => {
  const page = new Page();
  page.come(withFilm(page));
  await page.clock.advance(5_000);
  page.socket.say({ type: "closing", code: "removed", message: "" });
  page.socket.drop(4507);
  await page.clock.advance(60_000);
  expect(page.session.phase.value).toMatchObject({ name: "closed", code: "removed" });
  expect(page.net.sockets.length).toBe(1);
  expect(page.player.isMoving).toBe(false);
  expect(page.seat).toBeUndefined();
});

describe("another link", () => {
  test("RM7 the seat, and what is kept for it, go along without a new connection", () => {
    const page = new Page();
    page.come();
    page.socket.say(turnedOver(11, "r2"));
    expect(page.movedTo).toEqual(["r2"]);
    expect(page.session.link.value).toEqual({ roomId: "r2" });
    expect(page.net.sockets.length).toBe(1);
    expect(page.seat?.seatToken).toBe("token");
  });

  test("RM7 whoever made it has the new key, whichever is heard first", () => {
    for (const isEventFirst of [true, false]) {
      const page = new Page({ hostKey: "old" });
      page.come();
      const newLink = { type: "newLink", ref: 1, roomId: "r2", hostKey: "new" };
      page.socket.say(
        ...(isEventFirst ? [turnedOver(11, "r2"), newLink] : [newLink, turnedOver(11, "r2")]),
      );
      expect(page.session.link.value).toEqual({ roomId: "r2", hostKey: "new" });
      expect(page.movedTo).toEqual(["r2"]);
      page.socket.drop(4000);
      page.wake();
      page.socket.open();
      expect(page.socket.frames()[0]).toMatchObject({ hostKey: "new" });
      expect(page.seat).toMatchObject({ asHost: true });
    }
  });

  test("RM7 a key that somebody else made void is not shown any more", () => {
    const page = new Page({ hostKey: "old" });
    page.come();
    page.socket.say(turnedOver(11, "r2", 2));
    page.socket.drop(4000);
    page.wake();
    page.socket.open();
    expect(page.socket.frames()[0]).not.toHaveProperty("hostKey");
    expect(page.seat).not.toHaveProperty("asHost");
  });

  test("RM7 a page that was away meanwhile hears of it with its welcome", () => {
    const page = new Page({ hostKey: "old" });
    page.come();
    page.socket.drop(4000);
    page.wake();
    page.come({ roomId: "r2" });
    expect(page.session.link.value).toEqual({ roomId: "r2" });
    expect(page.movedTo).toEqual(["r2"]);
    page.socket.drop(4000);
    page.wake();
    page.come({ roomId: "r2" });
    expect(page.movedTo).toEqual(["r2"]);
  });
});

describe("a second device", () => {
  test("ST7 comes with its code once, and with what it was given from then on", () => {
    const page = new Page({ name: "", companion: { code: "c0de" } });
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({ type: "hello", companion: "c0de" });
    page.come({ companion: true, seatToken: "second" });
    expect(page.session.isCompanion.value).toBe(true);
    page.socket.drop(1006);
    page.wake();
    page.socket.open();
    const [hello] = page.socket.frames();
    expect(hello).toMatchObject({ resume: { seatToken: "second" } });
    expect(hello).not.toHaveProperty("companion");
  });

  test("ST7 talks and moves the film, and reports nothing of one", async () => {
    const page = new Page({ name: "", companion: { code: "c0de" } });
    page.come({ ...withFilm(page, 50_000), companion: true });
    await page.clock.advance(10_000);
    expect(page.socket.frames("report")).toEqual([]);
    expect(Math.abs(page.session.placeMs() - 60_000)).toBeLessThan(50);
    void page.session.pause();
    void page.session.postChat("from the sofa");
    expect(page.socket.frames("pause").length).toBe(1);
    expect(page.socket.frames("chat").length).toBe(1);
  });

  test("ST7 the two devices of a seat count their commands apart", () => {
    const page = new Page();
    page.come();
    void page.session.postChat("mine");
    const [{ ref } = { ref: 0 }] = page.session.pending.value;
    const message = { messageId: 3, by: 1, name: "Ana", text: "the other's", atMs: 0 };
    page.say({ type: "chatPosted", seq: 11, by: 1, ref, companion: true, message } as never);
    expect(page.session.pending.value.length).toBe(1);
    page.say({ type: "chatPosted", seq: 12, by: 1, ref, message } as never);
    expect(page.session.pending.value.length).toBe(0);
  });

  test("ST7 a seat shows its code until it is used", () => {
    const page = new Page();
    page.come();
    void page.session.pair();
    page.socket.say({ type: "paired", ref: 1, code: "c0de", untilMs: page.serverMs + 120_000 });
    expect(page.session.pairing.value?.code).toBe("c0de");
    page.say({ type: "companionChanged", seq: 11, memberId: 1, on: true } as never);
    expect(page.session.pairing.value).toBeUndefined();
    expect(page.session.view.value?.members).toEqual([{ ...ana, companion: true }]);
  });

  test("ST7 once its seat has ended it, it stays ended", async () => {
    const page = new Page({ name: "", companion: { code: "c0de" } });
    page.come({ companion: true, room: room() });
    page.socket.say({ type: "closing", code: "unpaired", message: "" });
    page.socket.drop(4512);
    await page.clock.advance(60_000);
    expect(page.session.phase.value).toMatchObject({ name: "closed", code: "unpaired" });
    expect(page.net.sockets.length).toBe(1);
    expect(page.seat).toBeUndefined();
  });
});
