import { beforeEach, describe, expect, test, vi } from "vitest";
import { memoryStorage } from "../../test/memory-storage";
import { keptSeats } from "../net/seat-store";
import { keepHostKey, offeredHostKey } from "./keep";
import { forgetRoom, keepRoom, keptRooms, moveKeptRoom } from "./kept-rooms";

describe("the rooms that a device knows", () => {
  beforeEach(() => {
    vi.stubGlobal("localStorage", memoryStorage());
    vi.stubGlobal("sessionStorage", memoryStorage());
  });

  test("the latest five, the last one first, none of them twice", () => {
    for (const roomId of ["a", "b", "c", "d", "e", "f", "c"]) {
      keepRoom(roomId);
    }
    expect(keptRooms()).toEqual(["c", "f", "e", "d", "b"]);
  });

  test("RM7 a room whose link was turned over is known by its new one", () => {
    keepRoom("a");
    keepRoom("b");
    moveKeptRoom("a", "z");
    expect(keptRooms()).toEqual(["b", "z"]);
    moveKeptRoom("elsewhere", "y");
    expect(keptRooms()).toEqual(["b", "z"]);
  });

  test("what is forgotten leaves neither seat nor key, also from another tab; other rooms stay", () => {
    keepRoom("a");
    keepRoom("b");
    for (const roomId of ["a", "b"]) {
      keepHostKey(roomId, "key");
      keptSeats(roomId).write({ seatToken: "t", epoch: "e1", name: "Ana", asHost: true });
    }
    vi.stubGlobal("sessionStorage", memoryStorage());
    forgetRoom("a");
    expect(keptRooms()).toEqual(["b"]);
    expect(keptSeats("a").offered()).toBeUndefined();
    expect(offeredHostKey("a", undefined)).toBeUndefined();
    expect(offeredHostKey("b", keptSeats("b").offered())).toBe("key");
  });

  test("without storage there is nothing to list, and nothing breaks", () => {
    vi.stubGlobal("localStorage", undefined);
    keepRoom("a");
    forgetRoom("a");
    expect(keptRooms()).toEqual([]);
  });
});
