import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/parts/parts.css";
import { render } from "preact";
import { keptPageLanguage } from "../ui/keep";
import { Offline } from "../ui/states/offline";
import { bestOf, isLanguage } from "../ui/words/languages";
import { OFFLINE } from "../ui/words/offline";

// What a browser shows instead of a page when there is no connection (public/offline-worker.js).
const root = document.getElementById("matinee");
if (root !== null) {
  const language = keptPageLanguage.read();
  const tag = isLanguage(language) ? language : bestOf(navigator.languages);
  document.documentElement.lang = tag;
  render(<Offline words={OFFLINE[tag]} />, root);
}
