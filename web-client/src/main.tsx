import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/parts/parts.css";
import "./ui/parts/seat-colours.css";
import { render } from "preact";
import { keepOfflinePage } from "./offline/keep-offline-page";
import { App } from "./ui/app";
import { firstWords } from "./ui/words/choose"; // first of all: another language is on its way from here on

const root = document.getElementById("matinee");
if (root !== null) {
  const draw = () => render(<App />, root);
  if (firstWords === undefined) {
    draw();
  } else {
    void firstWords.then(draw); // the page must not be seen in one language and then in another
  }
}

keepOfflinePage();
