import { empty, type Failure, type Feed, type MakeFeed } from "./feed";

const NOT_BROUGHT: Failure = {
  reason: "player-missing",
  code: "unreachable",
  mayPass: true,
};

/** A feed whose code is fetched when it is first wanted, and not before. */
export function lateFeed(bring: () => Promise<MakeFeed>): MakeFeed {
  return (video, load, changed): Feed => {
    let isStopped = false;
    let failure: Failure | undefined;
    let feed: Feed | undefined;
    void bring().then(
      (make) => {
        if (!isStopped) {
          feed = make(video, load, changed);
        }
      },
      () => {
        if (!isStopped) {
          failure = NOT_BROUGHT;
          changed();
        }
      },
    );
    return {
      failure: () => failure ?? feed?.failure(),
      broadcast: () => feed?.broadcast?.(),
      choices: () => feed?.choices?.(),
      choose: (chosen) => feed?.choose?.(chosen),
      stop() {
        isStopped = true;
        if (feed === undefined) {
          empty(video);
        } else {
          feed.stop();
        }
      },
    };
  };
}
