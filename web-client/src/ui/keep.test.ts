import { beforeEach, describe, expect, test, vi } from "vitest";
import { memoryStorage } from "../../test/memory-storage";
import { keptSeats } from "../net/seat-store";
import { keepHostKey, keptHostKey, offeredHostKey, takeHostKey } from "./keep";

const openTab = () => vi.stubGlobal("sessionStorage", memoryStorage());
const sit = (name: string) => {
  const asHost = keptHostKey("r") !== undefined;
  keptSeats("r").write({ seatToken: name, epoch: "e1", name, ...(asHost && { asHost }) });
};

/** As the lobby does it when somebody goes on as who they were. */
function goOn(): void {
  const offered = keptSeats("r").offered();
  keptSeats("r").accept();
  takeHostKey("r", offered);
}

describe("the host key of a browser (RM2)", () => {
  beforeEach(() => {
    vi.stubGlobal("localStorage", memoryStorage());
    openTab();
    keepHostKey("r", "key");
    sit("Ana");
  });

  test("a host who closed the page goes on as host in a new tab", () => {
    openTab();
    expect(keptHostKey("r")).toBeUndefined();
    expect(offeredHostKey("r", keptSeats("r").offered())).toBe("key");
    goOn();
    expect(keptHostKey("r")).toBe("key");
  });

  test("a second seat of the same browser is a guest's, and still is when another tab goes on with it", () => {
    openTab();
    keptSeats("r").decline();
    sit("Kid");
    openTab();
    const offered = keptSeats("r").offered();
    expect(offered?.name).toBe("Kid");
    expect(offeredHostKey("r", offered)).toBeUndefined();
    goOn();
    expect(keptHostKey("r")).toBeUndefined();
  });

  test("a tab opened by the host's link is host, whoever sat here last", () => {
    openTab();
    sit("Kid");
    openTab();
    keepHostKey("r", "key");
    expect(offeredHostKey("r", keptSeats("r").offered())).toBe("key");
  });

  test("where nobody of this browser sits, the key is there for whoever comes", () => {
    openTab();
    expect(offeredHostKey("r", undefined)).toBe("key");
  });
});
