import type { MediaPlayerClass } from "dashjs";
import { AUTO, type Choices } from "../choices";
import { empty, type Failure, type Feed, type MakeFeed } from "../feed";
import { answersAtAll, notForOthers } from "../stream-network";
import { choicesOf, chooseOf } from "./dash-choices";
import { declined, failureOf, isOutOfReach, type Trouble } from "./dash-failure";
import { dashSettings } from "./dash-settings";

/** The names of events of dash.js. */
const FAILED = "error";
const MANIFEST = "manifestLoaded";
/** After these there may be others to choose from, or another chosen. */
const CHOICES_CHANGE = ["streamInitialized", "trackChangeRendered"];

/** A stream in segments told by a manifest, which dash.js fetches and hands to the element. */
export function dashFeed(
  create: () => MediaPlayerClass,
  answers: (address: string) => Promise<boolean> = answersAtAll,
): MakeFeed {
  return (video, { address, startMs = 0 }, changed): Feed => {
    const dash = create();
    let isOver = false;
    let failure: Failure | undefined;
    let choices: Choices | undefined;
    let quality: string = AUTO;

    const letGo = () => {
      if (!isOver) {
        isOver = true;
        dash.destroy();
      }
    };
    const fail = (why: Failure | undefined) => {
      if (why !== undefined && !isOver) {
        failure = why;
        // Not while it is telling us: it would go on with what is destroyed.
        queueMicrotask(letGo);
        changed();
      }
    };
    const onTrouble = (trouble: Trouble) => {
      if (failure === undefined && !isOver) {
        fail(failureOf(trouble));
        if (failure !== undefined && isOutOfReach(trouble)) {
          void tellWhy();
        }
      }
    };
    /** A browser tells a page the same of a dead server and of one that does not want the page. */
    const tellWhy = async () => {
      const told = failure;
      if ((await answers(address)) && failure === told) {
        failure = notForOthers;
        changed();
      }
    };

    dash.updateSettings(dashSettings);
    dash.on(FAILED, (event) => onTrouble((event as unknown as { error: Trouble }).error));
    dash.on(MANIFEST, (event) => {
      const { data } = event as unknown as { data?: Parameters<typeof declined>[0] };
      fail(data && declined(data));
    });
    for (const name of CHOICES_CHANGE) {
      dash.on(name, () => {
        if (!isOver) {
          choices = choicesOf(dash, quality);
          changed();
        }
      });
    }
    dash.initialize(video, new URL(address, document.baseURI).href, false, startMs / 1_000);

    return {
      failure: () => failure,
      choices: () => choices,
      choose(chosen) {
        if (isOver) {
          return;
        }
        quality = chosen.what === "quality" ? chosen.id : quality;
        chooseOf(dash, chosen);
        choices = choicesOf(dash, quality);
        changed();
      },
      stop() {
        failure = undefined;
        letGo();
        empty(video);
      },
    };
  };
}
