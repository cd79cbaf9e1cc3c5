export const shelf = {
  label: "Shelf",
  looking: "Looking at the shelf…",
  failed: "The shelf can’t be read just now. An address works all the same.",
  empty: "This server’s shelf is empty.",
  stream: "stream",
  music: "music",
};
