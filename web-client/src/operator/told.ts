import type { Condition, FailureCode, PlaybackState, Role, Why } from "../protocol/generated";

/** What the server tells its operator: `GET /api/now` and `GET /api/rooms/{mark}`. */

export interface Overview {
  readonly build: string;
  readonly nowMs: number;
  readonly upMs: number;
  readonly rooms: number;
  readonly playing: number;
  readonly waiting: number;
  readonly here: number;
  readonly held: number;
  readonly connections: number;
  /** Who watches and says how far from the room they are, and those of them within 40 ms. */
  readonly measured: number;
  readonly inStep: number;
  readonly medianSkewMs?: number;
  readonly worstSkewMs?: number;
  readonly stalled: number;
  readonly usedBytes: number;
  readonly mostBytes: number;
  readonly load?: number;
  readonly drain?: { readonly sinceMs: number; readonly untilMs: number };
}

export interface RoomRow {
  readonly mark: string;
  readonly title: string;
  readonly film?: string;
  readonly state?: PlaybackState;
  readonly positionMs?: number;
  readonly durationMs?: number;
  readonly here: number;
  readonly held: number;
  readonly seats: number;
  readonly openMs: number;
  readonly restored: boolean;
  readonly locked: boolean;
  readonly planned: boolean;
  readonly worstSkewMs?: number;
  readonly stalled: number;
  readonly stalls: number;
}

export interface SlowClient {
  readonly mark: string;
  readonly waitingBytes: number;
}

export interface Now {
  readonly server: Overview;
  readonly rooms: {
    readonly total: number;
    readonly from: number;
    readonly shown: readonly RoomRow[];
  };
  readonly slow: readonly SlowClient[];
}

export interface Seat {
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly here: boolean;
  readonly condition?: Condition;
  readonly skewMs?: number;
  readonly clockErrorMs?: number;
  readonly rttMs?: number;
  readonly why?: Why;
  readonly failure?: FailureCode;
}

/** A look at a room, one of the last hour's. */
export interface Moment {
  readonly worstSkewMs?: number;
  readonly here: number;
  readonly stalls: number;
}

export interface EventLine {
  readonly seq: number;
  readonly atMs: number;
  readonly type: string;
  readonly by?: number;
  readonly particulars: Readonly<Record<string, string | number | boolean>>;
}

export interface OneRoom {
  readonly room: RoomRow;
  readonly nowMs: number;
  readonly members: readonly Seat[];
  readonly everyMs: number;
  readonly curve: readonly Moment[];
  readonly events: readonly EventLine[];
}
