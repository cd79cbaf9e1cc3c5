import type { Words } from "../words";

const ours = {
  title: "Salongen bröt förbindelsen",
  text: "Sidan och servern förstod inte varandra. Din plats hålls i en minut.",
};

const resting = {
  title: "Salongen går inte att nå",
  text: "Vi försökte ett tag och kom inte in igen. Din plats hålls i en minut.",
};

export const closings: Words["closings"] = {
  restarting: {
    title: "Här sopas det",
    text: "Servern startar om. Salongen bör vara tillbaka om ett ögonblick.",
  },
  "too-slow": resting,
  silent: resting,
  unknown: resting,
  "too-fast": {
    title: "Det gick för fort",
    text: "Sidan skickade mer än en människa gör. Kom tillbaka, så ska det gå bra.",
  },
  busy: {
    title: "Salongen har fullt upp",
    text: "Den kunde inte släppa in dig just nu. Försök igen om ett ögonblick.",
  },
  malformed: ours,
  oversized: ours,
  binary: ours,
  "wrong-order": ours,
  replaced: {
    title: "Du tittar någon annanstans",
    text: "Din plats flyttade till en annan flik eller enhet, och filmen går vidare där. Fortsätt här, så kommer den tillbaka.",
  },
  "no-such-room": {
    title: "Det finns ingen sådan salong",
    text: "Länken kan vara felskriven, eller så har salongen stängt och är borta.",
  },
  "room-closed": {
    title: "Den som driver servern har stängt salongen",
    text: "Den är stängd för alla, och inget av den är kvar.",
  },
  "room-ended": {
    title: "Salongen har stängt",
    text: "Alla har visats ut och inget av den är kvar. Öppna en ny?",
  },
  "hello-late": {
    title: "Det tog för lång tid",
    text: "Förbindelsen till servern är långsam. Försök en gång till.",
  },
  left: {
    title: "Du gick",
    text: "Din plats är ledig igen. Länken fungerar fortfarande för dig.",
  },
  removed: {
    title: "Du har visats ut ur salongen",
    text: "En värd visade ut dig. En omladdning, en ny flik eller ett annat namn ändrar inget; bara en värd kan ta tillbaka det.",
  },
  "link-turned-over": {
    title: "Länken gäller inte längre",
    text: "Salongen har en annan länk nu. Fråga värden efter den.",
  },
  "not-admitted": {
    title: "Inte den här gången",
    text: "En värd för salongen valde att inte släppa in dig. Du får knacka på igen om en minut.",
  },
  unpaired: {
    title: "Det här är ingen fjärrkontroll längre",
    text: "Platsen den hörde till har avslutat det, eller är ledig igen. En ny kod vid platsen gör den till fjärrkontroll på nytt.",
  },
  goneUnderUs: {
    title: "Salongen är borta",
    text: "Den stängde medan du var borta, eller så har servern startat om utan den. Öppna en ny?",
  },
};
