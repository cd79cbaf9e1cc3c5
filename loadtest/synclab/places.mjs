import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = join(root, "loadtest/target/synclab");

/** Where things are; what the lab makes is never committed. */
export const PLACES = {
  root,
  jar: process.env.MATINEE_JAR ?? join(root, "server/target/matinee.jar"),
  filmMaker: join(root, "server/film/make-film.mjs"),
  shelf: join(work, "media"),
  results: join(work, "results"),
  referee: fileURLToPath(new URL("./referee-in-page.js", import.meta.url)),
};

mkdirSync(PLACES.shelf, { recursive: true });
mkdirSync(PLACES.results, { recursive: true });

/** Playwright comes with the page's tests; the lab has no packages of its own. */
const require = createRequire(join(root, "web-client/package.json"));
export const { chromium: playwright } = require("playwright-core");
