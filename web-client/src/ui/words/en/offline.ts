/** All that is said without a connection; kept by the browser with the page that says it. */
export const offline = {
  title: "No connection",
  text: "A room needs a line to its server, and there is none now. Your seat and your link are kept. This page goes on by itself once you are connected again.",
  tryAgain: "Try again",
};
