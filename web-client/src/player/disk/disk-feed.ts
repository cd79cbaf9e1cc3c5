import { empty, type Feed, type MakeFeed } from "../feed";
import { fileFeed } from "../file-feed";
import { type OwnFiles, ownFiles } from "./own-files";

/** A file of the viewer's own disk: played when they have chosen it, wanted until then. */
export const diskFeed = (files: OwnFiles = ownFiles): MakeFeed => {
  return (video, load, changed): Feed => {
    let playing: { readonly feed: Feed; readonly address: string } | undefined;
    const begin = () => {
      const file = files.find(load.address);
      if (file === undefined || playing !== undefined) {
        return;
      }
      const address = URL.createObjectURL(file);
      playing = { address, feed: fileFeed(video, { ...load, address }, changed) };
    };
    const stopListening = files.onGiven((address) => {
      if (address === load.address) {
        begin();
        changed();
      }
    });
    empty(video);
    begin();
    return {
      isWanting: () => playing === undefined,
      failure: () => playing?.feed.failure(),
      stop() {
        stopListening();
        if (playing === undefined) {
          empty(video);
        } else {
          playing.feed.stop();
          URL.revokeObjectURL(playing.address);
        }
      },
    };
  };
};
