export const curves = {
  label: "Live curves",
  title: "This page, live",
  close: "Close the curves",
  names: {
    skew: "Skew",
    offset: "Clock offset, change",
    error: "Clock error, at most",
    rate: "Rate",
    buffered: "Buffered",
  },
  numbers: {
    rtt: "Round trip",
    delivery: "Delivery",
    corrections: "Corrections",
    jumps: "Jumps",
    stalls: "Stalls",
    plan: "Plan",
    clock: "Clock",
  },
  plans: {
    none: "none",
    prepared: "ready to start",
    armed: "about to start",
    pulsing: "easing back",
  },
};
