import { en } from "../en";
import type { Words } from "../words";

export const sv: Words = en;
