const CALL = "Your seat is ready · Matinee";

/** Calls somebody who waited in another tab: by the title of this one, until it is looked at. */
export function callToSeat(): void {
  if (!document.hidden) {
    return;
  }
  const { title } = document;
  document.title = CALL;
  const seen = () => {
    if (document.title === CALL) {
      document.title = title;
    }
  };
  document.addEventListener("visibilitychange", seen, { once: true });
}
