import { say } from "../words/say";
/** Calls somebody who waited in another tab: by the title of this one, until it is looked at. */
export function callToSeat(): void {
  if (!document.hidden) {
    return;
  }
  const { title } = document;
  const call = say().line.seatReady;
  document.title = call;
  const seen = () => {
    if (document.title === call) {
      document.title = title;
    }
  };
  document.addEventListener("visibilitychange", seen, { once: true });
}
