import { describe, expect, it } from "vitest";
import { readAddresses } from "./addresses";

const read = (text: string) => readAddresses(text, "https:");

describe("QU1 what was pasted", () => {
  it("is one address or many, by lines or spaces", () => {
    const { media, notTaken } = read(
      "https://a.example/1.mp4\r\n\n  https://a.example/2.webm\t/media/3.mp4\n",
    );
    expect(media.map(({ address }) => address)).toEqual([
      "https://a.example/1.mp4",
      "https://a.example/2.webm",
      "/media/3.mp4",
    ]);
    expect(notTaken).toEqual([]);
  });

  it("says of each that can't be put on why", () => {
    const { media, notTaken } = read("https://a.example/1.mp4 ftp://b.example/2.mp4 hello");
    expect(media).toHaveLength(1);
    expect(notTaken).toEqual([
      { typed: "ftp://b.example/2.mp4", why: expect.stringMatching(/https/) },
      { typed: "hello", why: expect.stringMatching(/https/) },
    ]);
  });

  it("is doubted only when there is one to doubt", () => {
    expect(read("https://a.example/page").doubt).toMatch(/page/);
    expect(read("https://a.example/page https://a.example/page").doubt).toBeUndefined();
    expect(read("")).toEqual({ media: [], notTaken: [] });
  });
});
