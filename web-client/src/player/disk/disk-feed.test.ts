import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Load } from "../port";
import { diskFeed } from "./disk-feed";
import { createOwnFiles, type OwnFiles } from "./own-files";

const address = `urn:matinee:file:4:60000:${"a7".repeat(32)}`;
const load: Load = { itemId: 1, source: "disk", address };
const file = new Blob(["film"]);

describe("a film of the viewer's own disk (SO7)", () => {
  let files: OwnFiles;
  let video: HTMLVideoElement;
  const changed = vi.fn();

  beforeEach(() => {
    files = createOwnFiles();
    video = {
      src: "",
      error: null,
      load() {},
      removeAttribute: () => {
        video.src = "";
      },
    } as unknown as HTMLVideoElement;
    changed.mockClear();
    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:own");
    vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => {});
  });

  test("SO7 is wanted until it is chosen, and is no failure", () => {
    const feed = diskFeed(files)(video, load, changed);
    expect(feed.isWanting?.()).toBe(true);
    expect(feed.failure()).toBeUndefined();
    files.give(address, file);
    expect(feed.isWanting?.()).toBe(false);
    expect(video.src).toBe("blob:own");
    expect(changed).toHaveBeenCalledOnce();
  });

  test("SO7 another film's file does not play in its place", () => {
    const feed = diskFeed(files)(video, load, changed);
    files.give(address.replace(":4:", ":5:"), file);
    expect(feed.isWanting?.()).toBe(true);
    expect(video.src).toBe("");
  });

  test("SO7 plays at once where it was chosen before, and gives its address back", () => {
    files.give(address, file);
    const feed = diskFeed(files)(video, load, changed);
    expect(video.src).toBe("blob:own");
    feed.stop();
    expect(video.src).toBe("");
    expect(URL.revokeObjectURL).toHaveBeenCalledWith("blob:own");
  });

  test("SO7 what is chosen after another film has come begins nothing", () => {
    const feed = diskFeed(files)(video, load, changed);
    feed.stop();
    files.give(address, file);
    expect(video.src).toBe("");
  });
});
