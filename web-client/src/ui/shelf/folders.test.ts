import { expect, test } from "vitest";
import type { Film } from "../api/shelf";
import { kindOf, mediaOf } from "../api/shelf";
import { foldersOf, isSmall } from "./folders";

const film = (title: string, more: Partial<Film> = {}): Film => ({
  source: "file",
  address: `/media/${title}.mp4`,
  title,
  ...more,
});

test("SH5 films stand folder by folder, as the shelf has them", () => {
  const films = [
    film("a"),
    film("b", { folder: "Cats/Season 1" }),
    film("c", { folder: "Cats/Season 1" }),
    film("d", { folder: "Dogs" }),
  ];
  expect(foldersOf(films).map(({ name, films: inIt }) => [name, inIt.length])).toEqual([
    ["", 1],
    ["Cats › Season 1", 2],
    ["Dogs", 1],
  ]);
  expect(isSmall(films)).toBe(true);
  expect(isSmall(Array.from({ length: 13 }, (_, i) => film(`${i}`)))).toBe(false);
});

test.each([
  [film("a", { sizeBytes: 6_500_000, durationMs: 90_000 }), "1:30 · 6.5 MB"],
  [film("a", { sizeBytes: 6_500_000 }), "6.5 MB"],
  [film("a", { source: "hls" }), "stream"],
  [film("a", { source: "dash" }), "stream"],
  [film("a", { address: "/media/a.mp3", durationMs: 61_000, sizeBytes: 1 }), "music · 1:01"],
])("SH5 beside its title: %j", (one, words) => expect(kindOf(one)).toBe(words));

test("SH6 what is put on has its picture and its captions with it", () => {
  const captions = [{ address: "/media/a.sv.srt", language: "sv" }];
  const { folder: _, ...media } = film("a", { folder: "x", picture: "/media/a.jpg", captions });
  expect(mediaOf(film("a", { folder: "x", picture: "/media/a.jpg", captions }))).toEqual(media);
});
