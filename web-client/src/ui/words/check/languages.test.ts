import { describe, expect, it } from "vitest";
import { en } from "../en";
import { es } from "../es";
import { fr } from "../fr";
import { bestOf, LANGUAGES } from "../languages";
import { OFFLINE } from "../offline";
import { sv } from "../sv";

type Text = string | ((...given: never[]) => string);

const OTHERS = { fr, sv, es };

/** Every text by its path: `chat.send`. */
function textsOf(words: object, path = ""): Map<string, Text> {
  const texts = Object.entries(words).flatMap(([key, text]): [string, Text][] => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof text === "object" ? [...textsOf(text, here)] : [[here, text]];
  });
  return new Map(texts);
}

/** What a text says of these: a number where one is meant, a name else. */
function saying(text: Text, many: number): string {
  if (typeof text === "string") {
    return text;
  }
  const one = Object.assign(Object(many), { name: "Ana", isMe: false });
  return text(...(Array.from({ length: text.length }, () => one) as never[]));
}

/** Names, signs, and words that two languages share. */
const ALIKE = new Set([
  ...["chat.label", "room.tabs.chat", "people.no", "people.seat", "people.letInHeard"],
  ...["people.takeBackHeard"],
  ...["chat.fetching", "connection.and", "adding.fileProblem", "adding.bytes"],
  ...["controls.chrome.pause", "controls.chrome.minute", "controls.chrome.minutes"],
  ...["controls.chrome.video player", "reactions.names.popcorn", "landing.licences"],
  ...["adding.films", "time.minutes"],
]);

describe.each(Object.entries(OTHERS))("LG1 the page in %s", (language, words) => {
  const [english, texts] = [textsOf(en), textsOf(words)];

  it("LG1 has every text, and no other", () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(400);
  });

  it("LG1 says something everywhere, and takes no more than English gives", () => {
    const wrong = [...texts].filter(([path, text]) => {
      const given = english.get(path);
      const hasMore = typeof text === "function" && text.length > Number(given?.length);
      return typeof text !== typeof given || hasMore || saying(text, 2).trim() === "";
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it("LG1 names whatever English names", () => {
    const silent = [...texts].filter(([path, text]) => {
      const given = english.get(path) as Text;
      const marks = ["first", "second", "third"].map((mark) => `<${mark}>`);
      const told = (of: Text) => (typeof of === "string" ? of : of(...(marks as never[])));
      return marks.some((mark) => told(given).includes(mark) && !told(text).includes(mark));
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it("LG1 is not English", () => {
    const same = [...texts].filter(
      ([path, text]) =>
        !ALIKE.has(path) && saying(text, 2) === saying(english.get(path) as Text, 2),
    );
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it("LG1 sets its quotes and spaces as its readers do", () => {
    const said = [...texts.values()].map((text) => saying(text, 2)).join("\n");
    expect(said).not.toMatch(/"|“|'/u);
    expect(said).not.toMatch(language === "fr" ? / [?!;:»]|« | \)/u : /\u202f[?!;»]/u);
  });
});

describe("the language of the page", () => {
  it.each([
    [["fr-FR", "en"], "fr"],
    [["de-DE", "sv"], "sv"],
    [["ES-mx"], "es"],
    [["de"], "en"],
    [["enm", "frr"], "en"],
    [[], "en"],
  ])("LG1 of a browser that wishes for %j is %s", (wished, language) => {
    expect(bestOf(wished)).toBe(language);
  });

  it("LG1 is there in every one without a connection, too", () => {
    expect(Object.keys(OFFLINE)).toEqual(Object.keys(LANGUAGES));
    const titles = Object.values(OFFLINE).flatMap((words) => Object.values(words));
    expect(new Set(titles).size).toBe(titles.length);
  });
});
