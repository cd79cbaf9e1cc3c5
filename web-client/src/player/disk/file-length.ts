const PATIENCE_MS = 10_000;

/** How long the browser says a film is; nothing when it can't play it or does not know. */
export function lengthOf(
  file: Blob,
  video = document.createElement("video"),
): Promise<number | undefined> {
  const address = URL.createObjectURL(file);
  return new Promise<number | undefined>((resolve) => {
    const tell = () =>
      resolve(Number.isFinite(video.duration) ? video.duration * 1_000 : undefined);
    video.addEventListener("loadedmetadata", tell);
    video.addEventListener("error", () => resolve(undefined));
    setTimeout(() => resolve(undefined), PATIENCE_MS);
    video.preload = "metadata";
    video.src = address;
  }).finally(() => {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(address);
  });
}
