import type { Media } from "../../protocol/generated";

/** Nobody waits long for a title. */
const PATIENCE_MS = 2_000;
const LONGEST_TITLE = 200;

/**
 * A video with its own title and picture, where the service tells other pages: Vimeo does (oEmbed).
 * Asked by whoever adds it, and by nobody else. What does not come is left out.
 */
export async function titled(media: Media, ask: typeof fetch = fetch): Promise<Media> {
  if (media.source !== "vimeo") {
    return media;
  }
  try {
    const question = `https://vimeo.com/api/oembed.json?url=${encodeURIComponent(media.address)}`;
    const answer = await ask(question, {
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? { ...media, ...told(await answer.json()) } : media;
  } catch {
    return media;
  }
}

function told(answer: unknown): Pick<Media, "title" | "picture"> {
  const { title, thumbnail_url: picture } = (answer ?? {}) as Record<string, unknown>;
  return {
    ...(typeof title === "string" && title !== "" && { title: title.slice(0, LONGEST_TITLE) }),
    ...(typeof picture === "string" && picture.startsWith("https://") && { picture }),
  };
}
