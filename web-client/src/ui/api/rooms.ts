import type { Plan } from "../../protocol/generated";
import { roomPath } from "../route";
import { type Answer, ask } from "./ask";

export interface MadeRoom {
  readonly roomId: string;
  readonly link: string;
  readonly hostKey: string;
}

/** What anybody with the link may know of a room without entering. */
export interface Preview {
  readonly title: string;
  readonly seatsTaken: number;
  readonly seats: number;
  readonly locked: boolean;
  /** When its people mean to meet (PL1). */
  readonly plan?: Plan;
  /** The moment at which it begins next, or began: an evening lasts three hours (PL4). */
  readonly nextMs?: number;
}

export function makeRoom(title: string, plan?: Plan): Promise<Answer<MadeRoom>> {
  return ask("/api/rooms", madeRoomIn, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ title, plan }),
  });
}

export function previewRoom(roomId: string): Promise<Answer<Preview>> {
  return ask(`/api/rooms/${encodeURIComponent(roomId)}`, previewIn);
}

/** Whether this server takes plans at all (PL3). */
export function takesPlans(): Promise<Answer<boolean>> {
  return ask("/api/server", plansIn);
}

/** What a calendar reads (PL5). */
export function calendarPath(roomId: string): string {
  return `/api/rooms/${encodeURIComponent(roomId)}/plan.ics`;
}

function plansIn(body: unknown): boolean | undefined {
  const { plans } = (body ?? {}) as { plans?: unknown };
  return typeof plans === "boolean" ? plans : undefined;
}

function madeRoomIn(body: unknown): MadeRoom | undefined {
  const { roomId, link, hostKey } = (body ?? {}) as Partial<MadeRoom>;
  if (typeof roomId !== "string" || typeof hostKey !== "string") {
    return undefined;
  }
  // A server that was not told its public address answers with the path alone.
  const path = typeof link === "string" ? link : roomPath(roomId);
  return { roomId, hostKey, link: new URL(path, location.origin).href };
}

function previewIn(body: unknown): Preview | undefined {
  const { title, seatsTaken, seats, locked, plan, nextMs } = (body ?? {}) as Partial<Preview>;
  return typeof seatsTaken === "number" && typeof seats === "number"
    ? {
        title: title ?? "",
        seatsTaken,
        seats,
        locked: locked === true,
        ...(isPlan(plan) && { plan }),
        ...(typeof nextMs === "number" && { nextMs }),
      }
    : undefined;
}

function isPlan(value: unknown): value is Plan {
  const { begins, zone } = (value ?? {}) as Partial<Plan>;
  return typeof begins === "string" && typeof zone === "string";
}
