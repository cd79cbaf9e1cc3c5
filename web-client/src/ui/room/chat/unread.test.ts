import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { RoomView } from "../../../protocol/generated";
import type { Tab } from "../scope/side";
import { createUnread } from "./unread";

function chat() {
  const view = signal({ chat: [] } as unknown as RoomView | undefined);
  const tab = signal<Tab>("chat");
  const unread = createUnread({ view, memberId: signal(1) }, { open: signal(true), tab });
  let last = 0;
  const says = (by: number) => {
    last += 1;
    const message = { messageId: last, by };
    view.value = { chat: [...(view.value?.chat ?? []), message] } as unknown as RoomView;
  };
  return { tab, unread, says };
}

describe("what was said out of sight", () => {
  test("CH9 a line that is seen, or one's own, is not unread, and nothing is marked", () => {
    const { tab, unread, says } = chat();
    says(2);
    expect(unread.many.value).toBe(0);
    tab.value = "queue";
    says(1);
    tab.value = "chat";
    expect(unread.many.value).toBe(0);
    expect(unread.seenUpTo.value).toBeUndefined();
  });

  test("CH9 whoever comes to look finds where they left off, and keeps it while they read on", () => {
    const { tab, unread, says } = chat();
    says(2);
    tab.value = "people";
    says(2);
    says(3);
    expect(unread.many.value).toBe(2);
    tab.value = "chat";
    expect(unread.many.value).toBe(0);
    expect(unread.seenUpTo.value).toBe(1);
    says(2);
    expect(unread.seenUpTo.value).toBe(1);
    tab.value = "queue";
    tab.value = "chat";
    expect(unread.seenUpTo.value).toBeUndefined();
  });
});
