/** As much of YouTube's IFrame Player API as is used: developers.google.com/youtube/iframe_api_reference */
export interface YouTubePlayer {
  playVideo(): void;
  pauseVideo(): void;
  seekTo(seconds: number, allowSeekAhead: boolean): void;
  cueVideoById(video: { videoId: string; startSeconds: number }): void;
  setPlaybackRate(rate: number): void;
  getPlaybackRate(): number;
  getCurrentTime(): number;
  getDuration(): number;
  getVideoLoadedFraction(): number;
  mute(): void;
  unMute(): void;
  setVolume(percent: number): void;
  destroy(): void;
}

interface Spoken {
  readonly data: number;
}

export interface YouTubeEvents {
  onReady(): void;
  onStateChange(event: Spoken): void;
  onPlaybackRateChange(event: Spoken): void;
  onError(event: Spoken): void;
  onAutoplayBlocked(): void;
}

export interface YouTubeApi {
  readonly Player: new (
    frame: HTMLIFrameElement,
    options: { readonly events: YouTubeEvents },
  ) => YouTubePlayer;
}

interface ApiWindow extends Window {
  YT?: Partial<YouTubeApi>;
  onYouTubeIframeAPIReady?: () => void;
}

const ADDRESS = "https://www.youtube.com/iframe_api";
const PATIENCE_MS = 10_000;

let coming: Promise<YouTubeApi> | undefined;

/** YouTube's script, once; one that did not come may come when it is asked for again. */
export function bringYouTubeApi(): Promise<YouTubeApi> {
  coming ??= bring().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

function bring(): Promise<YouTubeApi> {
  return new Promise((resolve, reject) => {
    const page = window as ApiWindow;
    const script = document.createElement("script");
    const giveUp = () => {
      script.remove();
      reject(new Error("YouTube's player did not come"));
    };
    const patience = setTimeout(giveUp, PATIENCE_MS);
    page.onYouTubeIframeAPIReady = () => {
      clearTimeout(patience);
      resolve(page.YT as YouTubeApi);
    };
    script.onerror = () => {
      clearTimeout(patience);
      giveUp();
    };
    script.src = ADDRESS;
    document.head.append(script);
  });
}
