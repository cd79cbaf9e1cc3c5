import { describe, expect, test } from "vitest";
import { ana, film, held, Page, room } from "../../test/page";
import type { EventUnion, Member } from "../protocol/generated";

const ben: Member = { ...ana, memberId: 2, name: "Ben", role: "guest", seat: 2 };
const company = (page: Page) => ({
  room: room({ members: [ana, ben], current: film, playback: held(5_000, page.serverMs) }),
});

function together(): Page {
  const page = new Page();
  page.come(company(page));
  return page;
}

const resume = (page: Page, seq: number) => {
  page.socket.open();
  page.socket.say({
    type: "resumed",
    epoch: "e1",
    seq,
    clockId: "c1",
    memberId: 1,
    nowMs: page.serverMs,
  });
};

const event = (seq: number, more: object): Omit<EventUnion, "atMs"> =>
  ({ seq, by: 2, ...more }) as never;

const seek = (seq: number, by = 2) =>
  event(seq, { type: "playbackChanged", by, cause: "seek", playback: held(1, 1) });

describe("who is writing", () => {
  const writing = (page: Page) => [...page.session.typing.value];

  test("CH5 a mark lasts four seconds from the last sign", async () => {
    const page = together();
    page.socket.say({ type: "typing", by: 2 });
    await page.clock.advance(3_000);
    page.socket.say({ type: "typing", by: 2 });
    await page.clock.advance(3_900);
    expect(writing(page)).toEqual([2]);
    await page.clock.advance(200);
    expect(writing(page)).toEqual([]);
  });

  test("CH5 it ends with the message, with whoever left, and is never one's own", () => {
    const page = together();
    page.socket.say({ type: "typing", by: 2 }, { type: "typing", by: 1 });
    expect(writing(page)).toEqual([2]);
    const message = { messageId: 1, by: 2, name: "Ben", text: "hm", atMs: 0 };
    page.say(event(11, { type: "chatPosted", message }));
    expect(writing(page)).toEqual([]);
    page.socket.say({ type: "typing", by: 2 });
    page.say(event(12, { type: "memberLeft", memberId: 2, reason: "left" }));
    expect(writing(page)).toEqual([]);
  });

  test("CH5 strokes are told once in three seconds, and to nobody when nobody hears", async () => {
    const page = together();
    const told = () => page.socket.frames("typing").length;
    for (let stroke = 0; stroke < 70; stroke++) {
      page.session.showTyping();
      await page.clock.advance(100);
    }
    expect(told()).toBe(3);
    page.socket.drop();
    await page.clock.advance(3_000);
    page.session.showTyping();
    resume(page, 10);
    page.session.showTyping();
    expect(told()).toBe(1);
  });
});

describe("who waits in line", () => {
  test("ST1 the names as the server says them, to every fresh connection anew", async () => {
    const page = together();
    expect(page.session.line.value).toEqual([]);
    page.socket.say({ type: "line", names: ["Ida", "Max"] });
    expect(page.session.line.value).toEqual(["Ida", "Max"]);
    page.socket.drop();
    await page.clock.advance(400);
    expect(page.session.line.value).toEqual(["Ida", "Max"]);
    resume(page, 10);
    expect(page.session.line.value).toEqual(["Ida", "Max"]);
    page.socket.say({ type: "line", names: [] });
    expect(page.session.line.value).toEqual([]);
  });
});

describe("taking a control back", () => {
  test("PB9 it is offered for thirty seconds of the room's time, then no more", async () => {
    const page = together();
    page.say(seek(11));
    expect(page.session.undoable.value).toEqual({ seq: 11, by: 2, what: "seek" });
    await page.clock.advance(29_900);
    expect(page.session.undoable.value?.seq).toBe(11);
    await page.clock.advance(200);
    expect(page.session.undoable.value).toBeUndefined();
  });

  test("PB9 what was missed is offered for what is left of it, a snapshot offers nothing", async () => {
    const page = together();
    await page.clock.advance(20_000);
    page.socket.drop();
    await page.clock.advance(400);
    resume(page, 11);
    page.socket.say({ atMs: page.serverMs - 20_000, ...seek(11) });
    expect(page.session.undoable.value?.seq).toBe(11);
    await page.clock.advance(10_500);
    expect(page.session.undoable.value).toBeUndefined();
    page.say(seek(12));
    page.socket.drop();
    await page.clock.advance(400);
    page.come({ ...company(page), seq: 12 });
    expect(page.session.undoable.value).toBeUndefined();
  });

  test("PB9 the same offer is not made anew by every message; another role is another answer", () => {
    const page = together();
    let offers = 0;
    const stop = page.session.undoable.subscribe(() => {
      offers += 1;
    });
    page.say(seek(11));
    page.say(event(12, { type: "memberRenamed", memberId: 2, name: "Benny" }));
    expect(offers).toBe(2);
    page.say(event(13, { type: "roleChanged", memberId: 1, role: "guest" }));
    expect(page.session.undoable.value).toBeUndefined();
    stop();
  });

  test("PB9 undo is a command of its moment", async () => {
    const page = together();
    page.say(seek(11));
    const outcome = page.session.undo();
    expect(page.socket.frames("undo")).toEqual([{ type: "undo", ref: 1_790_000_000_001, seq: 11 }]);
    page.say(event(12, { type: "playbackChanged", by: 1, cause: "undo", playback: held(0, 1) }));
    page.socket.say({ type: "done", ref: 1_790_000_000_001, seq: 12 });
    expect(await outcome).toEqual({ name: "done", seq: 12 });
    expect(page.session.undoable.value).toBeUndefined();
    page.socket.drop();
    const tooLate = page.session.undo();
    await page.clock.advance(5_000);
    resume(page, 12);
    expect(await tooLate).toEqual({ name: "dropped" });
  });
});

test("PB9 undo names the control that was offered, so that none which came first is taken back", () => {
  const page = together();
  void page.session.undo();
  page.say(seek(11));
  void page.session.undo();
  page.say(seek(12));
  void page.session.undo();
  const named = page.socket.frames("undo").map(({ seq }) => seq);
  expect(named).toEqual([undefined, 11, 12]);
});

test("a listener hears of every snapshot, and of no resume", async () => {
  const page = new Page();
  let snapshots = 0;
  const stop = page.session.onSnapshot(() => {
    snapshots += 1;
  });
  page.come(company(page));
  page.socket.drop();
  await page.clock.advance(400);
  resume(page, 10);
  page.say(seek(11));
  expect(snapshots).toBe(1);
  page.socket.drop();
  await page.clock.advance(400);
  page.come({ ...company(page), seq: 500 });
  expect(snapshots).toBe(2);
  stop();
});

test("CH4 CH5 RO1 RM4 the other new commands say what they mean", () => {
  const page = together();
  const { session } = page;
  void session.postChat("yes", 7);
  void session.postChat("no");
  void session.editChat(8, "maybe");
  void session.deleteChat(8);
  void session.changeRole(2, "coHost");
  void session.changeSettings({ locked: true });
  const said = page.socket.frames().filter(({ ref }) => ref !== undefined);
  expect(said.map(({ ref: _, ...frame }) => frame)).toEqual([
    { type: "chat", text: "yes", replyTo: 7 },
    { type: "chat", text: "no" },
    { type: "editChat", messageId: 8, text: "maybe" },
    { type: "deleteChat", messageId: 8 },
    { type: "role", memberId: 2, role: "coHost" },
    { type: "settings", locked: true },
  ]);
});
