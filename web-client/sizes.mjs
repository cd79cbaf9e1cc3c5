// Prints what each part of the built page weighs, zipped: what everybody loads first, and what only
// those load who use it. Run after a build.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";

const WEB = "target/classes/web";
const ASSETS = join(WEB, "assets");
const FIRST = "what everybody loads first: the foyer, the ticket";
const INSIDE = "the room, fetched while one stands before its door";
const DOOR = "behind-the-door";

const textOf = (name) => readFileSync(join(ASSETS, name), "utf8");
/** Fonts are packed already. */
const zipped = (path) =>
  path.endsWith(".woff2")
    ? readFileSync(path).length
    : gzipSync(readFileSync(path), { level: 9 }).length;

/** The files that one cannot do without: by static imports, not by those made when they are wanted. */
function withImports(name, found = new Set()) {
  if (!found.has(name)) {
    found.add(name);
    for (const [, next] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)) {
      withImports(next, found);
    }
  }
  return found;
}

const all = readdirSync(ASSETS);
const page = readFileSync(join(WEB, "index.html"), "utf8");
const first = new Set();
for (const [, name] of page.matchAll(/assets\/([^"]+)"/gu)) {
  for (const part of name.endsWith(".js") ? withImports(name) : [name]) {
    first.add(part);
  }
}
const style = [...first]
  .filter((name) => name.endsWith(".css"))
  .map(textOf)
  .join("");
for (const name of all.filter((each) => each.includes("-latin-4") && style.includes(each))) {
  first.add(name); // the face of titles; that of rarer letters is fetched when one is seen
}

const kilobytes = (names) =>
  [...names].reduce((sum, name) => sum + zipped(join(ASSETS, name)), 0) / 1_000;
const chunkName = (name) => basename(name).replace(/-[\w-]{8}\.(?:js|css)$/u, "");
/** Its style comes with a script of the same name. */
const withStyles = (names) => [
  ...names,
  ...all.filter(
    (each) => each.endsWith(".css") && names.some((name) => chunkName(name) === chunkName(each)),
  ),
];
const without = (names, ...known) => names.filter((name) => !known.some((set) => set.has(name)));

const door = all.find((each) => each.startsWith(`${DOOR}-`) && each.endsWith(".js"));
const inside = new Set(without(withStyles([...withImports(door)]), first));
const rows = [
  [FIRST, kilobytes(first) + zipped(join(WEB, "index.html")) / 1_000, first],
  [INSIDE, kilobytes(inside), inside],
];
for (const name of all.filter((each) => each.endsWith(".js"))) {
  const parts = without(withStyles([...withImports(name)]), first, inside);
  if (parts.includes(name)) {
    rows.push([chunkName(name).replace(/\.worker$/u, "’s worker"), kilobytes(parts), parts]);
  }
}
for (const [what, kb, names] of rows.sort((a, b) => b[1] - a[1])) {
  console.log(`${kb.toFixed(1).padStart(8)} kB  ${what}  (${[...names].length} files)`);
}
