import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/parts/parts.css";
import "./ui/parts/seat-colours.css";
import { render } from "preact";
import { keepOfflinePage } from "./offline/keep-offline-page";
import { App } from "./ui/app";

const root = document.getElementById("matinee");
if (root !== null) {
  render(<App />, root);
}

keepOfflinePage();
