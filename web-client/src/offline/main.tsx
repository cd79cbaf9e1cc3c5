import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/parts/parts.css";
import { render } from "preact";
import { Offline } from "../ui/states/offline";

// What a browser shows instead of a page when there is no connection (public/offline-worker.js).
const root = document.getElementById("matinee");
if (root !== null) {
  render(<Offline />, root);
}
