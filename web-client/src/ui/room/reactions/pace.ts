/** A picture that does not come for so long will not come: the film is held, stalled or not there. */
const NO_PICTURE_MS = 100;

/**
 * Calls back with the film's next picture, else soon. What moves on the page while the film runs is
 * drawn together with it: a page that is drawn sixty times a second around a film of twenty-five
 * costs more than the film.
 */
export function withNextPicture(video: HTMLVideoElement | undefined, draw: () => void): () => void {
  if (video === undefined || video.paused || !("requestVideoFrameCallback" in video)) {
    const frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }
  const once = () => {
    stop();
    draw();
  };
  const picture = video.requestVideoFrameCallback(once);
  const noPicture = setTimeout(once, NO_PICTURE_MS);
  const stop = () => {
    video.cancelVideoFrameCallback(picture);
    clearTimeout(noPicture);
  };
  return stop;
}
