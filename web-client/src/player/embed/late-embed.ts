import { type Embed, type MakeEmbed, silentEmbed } from "./embed";

/** A service's player whose code is fetched when such a film is first on, and not before. */
export function lateEmbed(bring: () => Promise<MakeEmbed>): MakeEmbed {
  return (place, load, tell): Embed => {
    let isStopped = false;
    let embed: Embed = silentEmbed;
    void bring().then(
      (make) => {
        if (!isStopped) {
          embed = make(place, load, tell);
        }
      },
      () => {
        tell({
          name: "failed",
          failure: {
            reason: "embed-missing",
            code: "unreachable",
            mayPass: true,
          },
        });
      },
    );
    return {
      play: () => embed.play(),
      pause: () => embed.pause(),
      seek: (positionMs) => embed.seek(positionMs),
      setRate: (rate) => embed.setRate(rate),
      setSound: (volume, muted) => embed.setSound(volume, muted),
      stop() {
        isStopped = true;
        embed.stop();
      },
    };
  };
}
