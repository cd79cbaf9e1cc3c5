import { describe, expect, test, vi } from "vitest";
import type { MakeFeed } from "./feed";
import { lateFeed } from "./late-feed";
import type { Load } from "./port";

const load: Load = { itemId: 3, source: "hls", address: "/media/a/index.m3u8" };

function wanted() {
  let arrive: (make: MakeFeed) => void = () => {};
  let fail: (why: Error) => void = () => {};
  const brought = new Promise<MakeFeed>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  const element = { removeAttribute: vi.fn(), load: vi.fn() };
  const changed = vi.fn();
  const feed = lateFeed(() => brought)(element as unknown as HTMLVideoElement, load, changed);
  const made = {
    failure: vi.fn(() => ({ reason: "film-stopped" as const, mayPass: false })),
    stop: vi.fn(),
  };
  const make = vi.fn(() => made);
  return { arrive: () => arrive(make), fail, brought, element, changed, feed, made, make };
}

describe("a feed whose code comes late", () => {
  test("is that feed, once it is here", async () => {
    const { arrive, brought, element, changed, feed, made, make } = wanted();
    expect(feed.failure()).toBeUndefined();
    arrive();
    await brought;
    expect(make).toHaveBeenCalledExactlyOnceWith(element, load, changed);
    expect(feed.failure()).toEqual({ reason: "film-stopped", mayPass: false });
    feed.stop();
    expect(made.stop).toHaveBeenCalledOnce();
  });

  test("stopped before that, it never begins, and the element is empty", async () => {
    const { arrive, brought, element, changed, feed, make } = wanted();
    feed.stop();
    arrive();
    await brought;
    expect(make).not.toHaveBeenCalled();
    expect(changed).not.toHaveBeenCalled();
    expect(element.load).toHaveBeenCalledOnce();
  });

  test("code that can't be fetched is worth another try", async () => {
    const { fail, changed, feed } = wanted();
    fail(new Error("offline"));
    await vi.waitUntil(() => changed.mock.calls.length === 1);
    expect(feed.failure()).toMatchObject({ mayPass: true });
  });
});
