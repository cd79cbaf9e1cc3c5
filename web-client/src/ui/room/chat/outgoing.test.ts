import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { settled } from "../../../../test/hand-clock";
import type { Outcome, Pending } from "../../../room/session";
import { createOutgoing } from "./outgoing";

function room() {
  const pending = signal<readonly Pending[]>([]);
  const said: unknown[][] = [];
  const outgoing = createOutgoing({
    pending,
    postChat: (...words) => {
      said.push(words);
      return Promise.resolve({ name: "done", seq: 1 });
    },
  });
  /** A line is given; returns how it is answered. */
  const give = (ref: number, text: string, replyTo?: number) => {
    let answer: (outcome: Outcome) => void = () => {};
    const outcome = new Promise<Outcome>((resolve) => {
      answer = resolve;
    });
    const command = { type: "chat", text, ...(replyTo !== undefined && { replyTo }) } as const;
    pending.value = [...pending.value, { ref, command, outcome }];
    return async (what: Outcome) => {
      pending.value = pending.value.filter((each) => each.ref !== ref);
      answer(what);
      await settled();
    };
  };
  return { outgoing, pending, said, give };
}

describe("a line on its way", () => {
  it("is shown at once, and gone when the room has it", async () => {
    const { outgoing, give } = room();
    const answered = give(1, "hello", 7);
    expect(outgoing.lines.value).toEqual([{ ref: 1, text: "hello", replyTo: 7 }]);
    await answered({ name: "done", seq: 3 });
    expect(outgoing.lines.value).toEqual([]);
  });

  it("that was sent back stays where it was, and says why", async () => {
    const { outgoing, give } = room();
    const answered = give(1, "one");
    give(2, "two");
    await answered({ name: "refused", code: "too-fast", message: "" });
    expect(outgoing.lines.value.map(({ text, failed }) => [text, failed !== undefined])).toEqual([
      ["one", true],
      ["two", false],
    ]);
  });

  it("can be said again, or not at all", async () => {
    const { outgoing, said, give } = room();
    for (const ref of [1, 2]) {
      await give(ref, `line ${ref}`)({ name: "refused", code: "not-saved", message: "" });
    }
    const [one, two] = outgoing.lines.value;
    outgoing.again(one as NonNullable<typeof one>);
    outgoing.discard(two as NonNullable<typeof two>);
    expect(said).toEqual([["line 1", undefined]]);
    expect(outgoing.lines.value).toEqual([]);
  });

  it("is one that is said: other commands are not shown here", () => {
    const { outgoing, pending } = room();
    const outcome = Promise.resolve<Outcome>({ name: "done", seq: 1 });
    pending.value = [{ ref: 1, command: { type: "startNow" }, outcome }];
    expect(outgoing.lines.value).toEqual([]);
  });
});
