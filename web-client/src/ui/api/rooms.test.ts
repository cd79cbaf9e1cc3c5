import { afterEach, expect, test, vi } from "vitest";
import { calendarPath, makeRoom, previewRoom, takesPlans } from "./rooms";

const PLAN = { begins: "2026-12-04T20:00", zone: "Europe/Stockholm", every: "week" } as const;

function answering(body: unknown, status = 200) {
  const fetched = vi.fn(async () => Response.json(body, { status }));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("PL4 a preview has the plan and its next begin", async () => {
  const seen = { title: "Friday", seatsTaken: 1, seats: 8, locked: false, plan: PLAN, nextMs: 5 };
  answering(seen);
  expect(await previewRoom("abcde")).toEqual({ name: "ok", value: seen });
});

test("PL4 a plan that is none is left out", async () => {
  answering({ title: "Friday", seatsTaken: 1, seats: 8, locked: true, plan: { begins: 7 } });
  const value = { title: "Friday", seatsTaken: 1, seats: 8, locked: true };
  expect(await previewRoom("abcde")).toEqual({ name: "ok", value });
});

test("PL1 a room is made with its plan", async () => {
  const fetched = answering({ roomId: "abcde", link: "/r/abcde", hostKey: "key" }, 201);
  await makeRoom("Filmkväll", PLAN);
  expect(fetched.mock.calls[0]).toEqual([
    "/api/rooms",
    expect.objectContaining({ body: JSON.stringify({ title: "Filmkväll", plan: PLAN }) }),
  ]);
});

test("PL3 the server says whether it takes plans", async () => {
  answering({ plans: true });
  expect(await takesPlans()).toEqual({ name: "ok", value: true });
});

test("PL5 a calendar is asked for by the room's id", () => {
  expect(calendarPath("a b")).toBe("/api/rooms/a%20b/plan.ics");
});
