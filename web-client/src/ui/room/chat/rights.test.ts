import { describe, expect, it } from "vitest";
import type { ChatMessage, Member, Role } from "../../../protocol/generated";
import { mayDelete, mayEdit } from "./rights";

const message: ChatMessage = { messageId: 7, by: 2, name: "Ben", text: "hello", atMs: 0 };
const member = (memberId: number, role: Role): Member => ({
  memberId,
  name: "",
  role,
  seat: 1,
  connection: "here",
});

describe("what may be done with a message (CH4)", () => {
  it.each([
    [member(1, "host"), 0, false],
    [member(1, "coHost"), 0, false],
    [undefined, 0, false],
    [member(2, "guest"), 59_999, true],
    [member(2, "guest"), 60_000, false],
    [member(2, "guest"), Number.NaN, false],
  ])("%j edits it after %d ms: %s", (me, ageMs, may) => {
    expect(mayEdit(message, me, ageMs)).toBe(may);
  });

  it.each([
    [undefined, false],
    [member(1, "guest"), false],
    [member(2, "guest"), true],
    [member(1, "coHost"), true],
    [member(1, "host"), true],
  ])("%j deletes it: %s", (me, may) => expect(mayDelete(message, me)).toBe(may));
});
