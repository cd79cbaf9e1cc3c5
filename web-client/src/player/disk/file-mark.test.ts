import { describe, expect, test } from "vitest";
import { addressOf, differenceOf, type FileMark, markIn } from "./file-mark";
import { partsOf, sumOf } from "./file-sum";

const mark: FileMark = { bytes: 734_003_200, lengthMs: 5_400_120, sum: "a7".repeat(32) };

describe("a file that each member has (SO7)", () => {
  test.each([
    "",
    "https://films.example/a.mp4",
    "urn:matinee:file:1:2:a7",
    `urn:matinee:file:-1:2:${mark.sum}`,
    `urn:matinee:file:1:2:${mark.sum.toUpperCase()}`,
    ` ${addressOf(mark)}`,
  ])("SO7 %j names no file", (address) => {
    expect(markIn(address)).toBeUndefined();
  });

  test("SO7 its address says what it looks like, and is read back", () => {
    expect(addressOf({ ...mark, lengthMs: 5_400_119.7 })).toBe(
      `urn:matinee:file:734003200:5400120:${mark.sum}`,
    );
    expect(markIn(addressOf(mark))).toEqual(mark);
  });

  test("SO7 what differs is named", () => {
    expect(differenceOf(mark, { ...mark, bytes: 1, lengthMs: 60_000 })).toBe("length");
    expect(differenceOf(mark, { ...mark, bytes: 1 })).toBe("size");
    expect(differenceOf(mark, { ...mark, sum: "00".repeat(32) })).toBe("contents");
    expect(differenceOf(mark, mark)).toBeUndefined();
  });

  test("SO7 another browser's idea of the length is no difference", () => {
    expect(differenceOf(mark, { ...mark, lengthMs: 5_400_900 })).toBeUndefined();
  });
});

describe("what of a file is read (SO7)", () => {
  test("SO7 a small one is read whole", () => {
    expect(partsOf(1_000)).toEqual([{ from: 0, to: 1_000 }]);
  });

  test("SO7 of a large one a mebibyte: its first bytes, its last, and evenly between", () => {
    const parts = partsOf(4_000_000_000);
    expect(parts).toHaveLength(16);
    expect(parts.at(0)?.from).toBe(0);
    expect(parts.at(-1)?.to).toBe(4_000_000_000);
    expect(parts.every(({ from, to }) => to - from === 65_536)).toBe(true);
  });

  test("SO7 one byte in a part that is read makes another file", async () => {
    const bytes = new Uint8Array(3_000_000);
    const before = await sumOf(new Blob([bytes]));
    bytes[bytes.length - 1] = 1;
    expect(await sumOf(new Blob([bytes]))).not.toBe(before);
  });

  test("SO7 the sum is SHA-256, as any other program makes it", async () => {
    expect(await sumOf(new Blob(["test"]))).toBe(
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    );
  });
});
