import { describe, expect, test } from "vitest";
import { Page, room, withFilm } from "../../test/page";

const lined = (place: number) => ({ type: "lined", place });

describe("the line", () => {
  test("ST1 only who chose to wait says so", () => {
    const newcomer = new Page();
    newcomer.socket.open();
    expect(newcomer.socket.frames()[0]).toEqual({ type: "hello", name: "Ana" });
    const waiter = new Page({ line: true });
    waiter.socket.open();
    expect(waiter.socket.frames()[0]).toEqual({ type: "hello", name: "Ana", line: true });
  });

  test("ST1 one place after the other, and then the room", async () => {
    const page = new Page({ line: true });
    page.socket.open();
    page.socket.say(lined(2));
    expect(page.session.phase.value).toEqual({ name: "lined", place: 2 });
    expect(page.session.view.value).toBeUndefined();
    await page.clock.advance(60_000);
    page.socket.say(lined(1));
    expect(page.session.phase.value).toEqual({ name: "lined", place: 1 });
    expect(page.net.sockets.length).toBe(1);
    page.socket.say(welcome(page));
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(page.session.view.value).toEqual(room());
    await page.clock.advance(2_500);
    expect(page.socket.frames("report").length).toBeGreaterThan(0);
  });

  test("ST1 nothing but the clock is said from the line, and what was given waits for the seat", async () => {
    const page = new Page({ line: true });
    page.socket.open();
    page.socket.say(lined(1));
    void page.session.postChat("let me in");
    page.session.showTyping();
    page.session.react("👋");
    await page.clock.advance(10_000);
    expect(new Set(page.socket.frames().map(({ type }) => type))).toEqual(
      new Set(["hello", "clock"]),
    );
    page.socket.say(welcome(page));
    expect(page.socket.frames("chat").length).toBe(1);
  });

  test("ST1 a line whose connection drops is joined again", async () => {
    const page = new Page({ line: true });
    page.socket.open();
    page.socket.say(lined(1));
    page.socket.drop();
    expect(page.session.phase.value).toMatchObject({ name: "connecting" });
    await page.clock.advance(400);
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({ type: "hello", line: true });
    page.socket.say(lined(4));
    expect(page.session.phase.value).toEqual({ name: "lined", place: 4 });
  });

  test("ST1 a dead line is noticed like a dead seat", async () => {
    const page = new Page({ line: true });
    page.isDeaf = true;
    page.socket.open();
    page.socket.say(lined(1));
    await page.clock.advance(7_000);
    expect(page.net.sockets.length).toBe(2);
  });

  test.each(["line-full", "room-locked", "room-full"] as const)(
    "%s is for the person",
    async (code) => {
      const page = new Page({ line: true });
      page.socket.open();
      page.socket.say({ type: "refused", code, message: "no" });
      await page.clock.advance(60_000);
      expect(page.session.phase.value).toEqual({ name: "refused", code, message: "no" });
      expect(page.net.sockets.length).toBe(1);
    },
  );

  test("ST3 who comes back too late to a full room waits like anybody, and the film stops here", async () => {
    const page = new Page({ line: true });
    page.come(withFilm(page, 50_000));
    await page.clock.advance(5_000);
    page.socket.drop();
    await page.clock.advance(400);
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({ resume: { seatToken: "token" }, line: true });
    page.socket.say(lined(3));
    await page.clock.advance(1_000);
    expect(page.session.phase.value).toEqual({ name: "lined", place: 3 });
    expect(page.session.view.value).toBeUndefined();
    expect(page.player.isMoving).toBe(false);
    page.socket.say({ ...welcome(page), memberId: 1, seatToken: "new" });
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(page.seat?.seatToken).toBe("new");
  });
});

describe("whose seat it is", () => {
  test("ST5 it is kept under the name the room knows, a new one included", () => {
    const page = new Page();
    page.come();
    page.say({ type: "memberRenamed", seq: 11, memberId: 1, name: "Anna" } as never);
    expect(page.seat).toEqual({ seatToken: "token", epoch: "e1", name: "Anna" });
  });

  test("RM2 a seat taken with the host key is kept as such, under a new name too", () => {
    const page = new Page({ hostKey: "key" });
    page.come();
    expect(page.seat).toMatchObject({ seatToken: "token", asHost: true });
    page.say({ type: "memberRenamed", seq: 11, memberId: 1, name: "Anna" } as never);
    expect(page.seat).toMatchObject({ name: "Anna", asHost: true });
  });

  test("ST5 replaced keeps the seat for whoever wants it back here", () => {
    const page = new Page();
    page.come();
    page.socket.drop(4504);
    expect(page.session.phase.value).toMatchObject({ name: "closed", code: "replaced" });
    expect(page.seat?.seatToken).toBe("token");
    const again = new Page({ seat: page.seat as never });
    again.socket.open();
    expect(again.socket.frames()[0]).toMatchObject({
      resume: { seatToken: "token", epoch: "none", seq: 0 },
    });
  });

  test.each([4505, 4506, 4509])("%i: there is no seat to keep any more", (number) => {
    const page = new Page();
    page.come();
    page.socket.drop(number);
    expect(page.seat).toBeUndefined();
  });

  test("what the server could not read costs the connection, not the seat", () => {
    const page = new Page();
    page.come();
    page.socket.drop(4500);
    expect(page.seat?.seatToken).toBe("token");
  });
});

function welcome(page: Page) {
  return {
    type: "welcome",
    epoch: "e1",
    seq: 10,
    clockId: "c1",
    memberId: 1,
    seatToken: "token",
    nowMs: page.serverMs,
    build: "b1",
    room: room(),
  };
}
