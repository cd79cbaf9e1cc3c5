import { describe, expect, it } from "vitest";
import type { Member } from "../../protocol/generated";
import { whomFor } from "./waiting";

const member = (memberId: number, name: string): Member => ({
  memberId,
  name,
  role: "guest",
  seat: memberId,
  connection: "here",
});

const members = ["Ana", "Ben", "Cleo", "Dan", "Eve"].map((name, at) => member(at + 1, name));

describe("PB6 whom the room waits for", () => {
  it.each<[number[], number | undefined, string]>([
    [[], 1, "somebody"],
    [[77], 1, "somebody"],
    [[2], 1, "Ben"],
    [[1], 1, "you"],
    [[1, 2], undefined, "Ana and Ben"],
    [[1, 2], 2, "you and Ana"],
    [[1, 2, 3], 9, "Ana, Ben and Cleo"],
    [[2, 3, 4, 5], 4, "you, Ben and 2 more"],
  ])("%j seen by %s: %s", (waitedFor, me, words) => {
    expect(whomFor(members, waitedFor, me)).toBe(words);
  });

  it("stays one line, whatever the names", () => {
    const long = [member(1, "N".repeat(40)), member(2, "M".repeat(40)), member(3, "O".repeat(40))];
    expect(whomFor(long, [1, 2, 3], undefined).length).toBeLessThan(70);
  });
});
