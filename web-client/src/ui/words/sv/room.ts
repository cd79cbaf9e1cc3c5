import type { Words } from "../words";
import { many } from "./numbers";

export const room: Words["room"] = {
  invite: "Bjud in",
  settings: "Inställningar",
  fromOperator: "Från den som driver servern",
  locked: "Låst",
  lockedNote: "Dörren är låst: ingen ny kommer in. Hållna platser kommer ändå tillbaka.",
  putSideAway: "Lägg undan sidan",
  showSide: "Visa chatt, lista och personer",
  showSideNew: (news) =>
    many(news, {
      one: "Visa chatt, lista och personer, en ny rad",
      other: `Visa chatt, lista och personer, ${news} nya rader`,
    }),
  side: "Intill scenen",
  tabs: { chat: "Chatt", queue: "Lista", people: "Personer" },
  counts: {
    chat: (lines) => many(lines, { one: "ny", other: "nya" }),
    queue: () => "väntar",
    people: () => "här",
  },
  curvesNotFetched: "Kurvorna gick inte att hämta. Ladda om sidan för att se dem.",
  notFetched: "Det gick inte att hämta just nu. Försök igen om ett ögonblick.",
};
