import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { literalsIn } from "./literals";

const UI = join(import.meta.dirname, "../..");

/** Names, signs and examples that are the same in every language, and what browsers and libraries are asked. */
const NO_WORDS = new Set([
  ...[
    "Matinee",
    "A",
    "https://…",
    "7k2mq-0vhtz-3xyab",
    "−10 s",
    "+10 s",
    "--host 0.0.0.0",
    "--public-url",
    "(u)",
    "s)",
  ],
  ...[
    "picture in picture mode",
    "fullscreen mode",
    "(orientation: landscape) and (max-height: 30rem)",
  ],
  "button, a[href], select, input, summary, [role=button], [role=menu], [role=tab], [role=log]",
]);

const found = (source: string) => literalsIn("one.tsx", source).map(({ text }) => text);

describe("words outside the languages", () => {
  it("LG1 there are none", () => {
    const files = readdirSync(UI, { recursive: true, encoding: "utf8" }).filter(
      (path) =>
        /\.tsx?$/u.test(path) &&
        !/\.test\.tsx?$/u.test(path) &&
        !/^words\/(?:en|fr|sv|es|check)\//u.test(path),
    );
    expect(files.length).toBeGreaterThan(150);
    const left = files.flatMap((path) =>
      literalsIn(path, readFileSync(join(UI, path), "utf8"))
        .filter(({ text }) => !NO_WORDS.has(text))
        .map(({ line, text }) => `${path}:${line} ${text}`),
    );
    expect(left).toEqual([]);
  });

  it.each([
    ["<p>Nobody</p>", "Nobody"],
    ['<p aria-label="Seats" />', "Seats"],
    ["<p title={isOn ? `Off` : no} />", "Off"],
    ['<Act words={a && "Reply"} />', "Reply"],
    ["show(`$" + "{who} has left`)", "has left"],
    ['const A = { loading: "Just a moment" };', "Just a moment"],
    ['const A = { label: "Quality" };', "Quality"],
    ['const A = "Connecting…";', "Connecting…"],
  ])("are found in %s", (source, text) => expect(found(source)).toEqual([text]));

  it.each([
    "<p class=\"hint stage-veil\" data-testid='a b'>{words}</p>",
    "import { a } from 'b c';",
    "document.querySelector('.seat row')",
    '<p title={name === "one" ? words : undefined} />',
    'type A = "one two";',
    "<p>{seats} · 3 × – …</p>",
    'const A = { name: "playing" };',
  ])("are not %s", (source) => expect(found(source)).toEqual([]));
});
