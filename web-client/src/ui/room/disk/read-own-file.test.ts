import { describe, expect, test } from "vitest";
import { ownFiles } from "../../../player/disk/own-files";
import { differenceWords } from "../../words/own-file";
import { mediaOfOwn, readOwnFile } from "./read-own-file";

const looks = { lengthOf: async () => 60_000, sumOf: async () => "a7".repeat(32) };
const file = new File(["film"], "Our_holiday.final.mp4");

describe("choosing a file (SO7)", () => {
  test("SO7 an empty one is refused before anything is looked at", async () => {
    expect(await readOwnFile(new File([], "a.mp4"), looks)).toMatchObject({
      why: expect.stringMatching(/empty/),
    });
  });

  test("SO7 one that this browser can't play is refused", async () => {
    const read = await readOwnFile(file, { ...looks, lengthOf: async () => undefined });
    expect(read).toMatchObject({ name: "unreadable", why: expect.stringMatching(/can’t play/) });
  });

  test("SO7 one that is gone from the disk is refused", async () => {
    const gone = { ...looks, sumOf: () => Promise.reject(new Error("gone")) };
    expect(await readOwnFile(file, gone)).toMatchObject({ why: expect.stringMatching(/still/) });
  });

  test("SO7 becomes a film of the room, called as the file is, and plays here at once", async () => {
    const read = await readOwnFile(file, looks);
    if (read.name !== "read") throw new Error(read.why);
    const media = mediaOfOwn(file, read.mark);
    expect(media).toEqual({
      source: "disk",
      title: "Our holiday.final",
      address: `urn:matinee:file:4:60000:${"a7".repeat(32)}`,
    });
    expect(ownFiles.find(media.address)).toBe(file);
  });

  test("SO7 sizes that round alike are told to the byte", () => {
    const mark = { bytes: 734_003_200, lengthMs: 60_000, sum: "" };
    expect(differenceWords("size", mark, { ...mark, bytes: 734_003_201 })).toContain(
      "734,003,201 bytes",
    );
    expect(differenceWords("size", mark, { ...mark, bytes: 9_000_000 })).toContain("9.0 MB");
  });
});
