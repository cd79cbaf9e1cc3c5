import type { Words } from "../words";

export const shelf: Words["shelf"] = {
  label: "Hylla",
  looking: "Tittar på hyllan…",
  failed: "Hyllan går inte att läsa just nu. En adress fungerar ändå.",
  empty: "Den här serverns hylla är tom.",
  stream: "strömning",
  music: "musik",
};
