import { describe, expect, it } from "vitest";
import type { Member, Role } from "../../../protocol/generated";
import { powersOver } from "./powers";

const member = (
  memberId: number,
  role: Role,
  connection: Member["connection"] = "here",
): Member => ({
  memberId,
  name: "somebody",
  role,
  seat: memberId,
  connection,
});

describe("who may do what about a seat (RO1)", () => {
  it("is nothing for whoever has no seat", () => {
    expect(powersOver(member(1, "guest"), undefined)).toEqual([]);
  });

  it.each(["host", "coHost", "guest"] as const)(
    "a %s names and leaves the own seat only",
    (role) => {
      expect(powersOver(member(1, role), member(1, role))).toEqual(["rename", "pair", "leave"]);
    },
  );

  it.each([
    ["coHost", "host"],
    ["guest", "host"],
    ["guest", "coHost"],
    ["guest", "guest"],
  ] as const)("a %s can do nothing about a %s", (mine, theirs) => {
    expect(powersOver(member(2, theirs), member(1, mine))).toEqual([]);
  });

  it("a co-host shows out guests and other co-hosts, and appoints nobody (ST6)", () => {
    for (const role of ["guest", "coHost"] as const) {
      expect(powersOver(member(2, role), member(1, "coHost"))).toEqual(["remove"]);
    }
  });

  it("a host appoints, takes back, and hands the room over", () => {
    const host = member(1, "host");
    expect(powersOver(member(2, "guest"), host)).toEqual(["make-co-host", "hand-over", "remove"]);
    expect(powersOver(member(2, "coHost"), host)).toEqual(["make-guest", "hand-over", "remove"]);
  });

  it("nobody who is away is handed the room", () => {
    expect(powersOver(member(2, "coHost", "away"), member(1, "host"))).toEqual([
      "make-guest",
      "remove",
    ]);
  });
});
