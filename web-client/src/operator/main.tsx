import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/parts/parts.css";
import "../ui/parts/seat-colours.css";
import "../ui/theme";
import "./operator.css";
import { render } from "preact";
import { Operator } from "./operator";

// The operator's page, served at the operator's door. English alone: so are the log and the metrics.
const root = document.getElementById("matinee");
if (root !== null) {
  render(<Operator />, root);
}
