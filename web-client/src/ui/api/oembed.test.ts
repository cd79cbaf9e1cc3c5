import { describe, expect, test } from "vitest";
import type { Media } from "../../protocol/generated";
import { titled } from "./oembed";

const vimeo: Media = { source: "vimeo", address: "https://vimeo.com/76979871" };
const answering = (body: unknown, status = 200) =>
  (() => Promise.resolve(new Response(JSON.stringify(body), { status }))) as typeof fetch;

describe("SO6 a video's own title", () => {
  test("is asked of Vimeo, with its picture", async () => {
    const asked: string[] = [];
    const ask = ((address: string) => {
      asked.push(address);
      return answering({ title: "A film", thumbnail_url: "https://i.vimeocdn.com/a.jpg" })("");
    }) as typeof fetch;
    expect(await titled(vimeo, ask)).toEqual({
      ...vimeo,
      title: "A film",
      picture: "https://i.vimeocdn.com/a.jpg",
    });
    expect(asked).toEqual([
      "https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871",
    ]);
  });

  test("is left out when it does not come, or is none", async () => {
    expect(await titled(vimeo, answering({}, 404))).toEqual(vimeo);
    expect(await titled(vimeo, answering(null))).toEqual(vimeo);
    expect(await titled(vimeo, answering({ title: 3, thumbnail_url: "javascript:1" }))).toEqual(
      vimeo,
    );
    expect(await titled(vimeo, (() => Promise.reject(new TypeError())) as typeof fetch)).toEqual(
      vimeo,
    );
  });

  test("nobody else is asked for anything", async () => {
    const never = (() => {
      throw new Error("asked");
    }) as typeof fetch;
    const youtube: Media = { source: "youtube", address: "https://www.youtube.com/watch?v=x" };
    expect(await titled(youtube, never)).toEqual(youtube);
  });
});
