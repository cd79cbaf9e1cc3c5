/** Between the ticket and the seat. */
export const finding = {
  offline: "You are offline. We go in as soon as there is a network.",
  seat: "Finding your seat…",
  restarting: "The server is starting again. Back in a moment…",
  busy: "The house is very busy; trying again…",
  unreachable: "The server can’t be reached; trying again…",
};
