import type { Words } from "../words";

export const landing: Words["landing"] = {
  tab: "Matinee · se en film tillsammans, i takt",
  title: "En liten biograf för åtta.",
  line: "En film, i takt på varje skärm, med chatten och dina vänner intill. Inget konto, inget att installera.",
  boxOffice: "Biljettkassan",
  tonight: "Kvällens film",
  licences: "Licenser",
  choose: "Välj från hyllan eller klistra in en adress",
  paste: "Klistra in en adress",
  later: "Välj senare, tillsammans",
  address: "Adress till en film, en strömning, musik eller en video på YouTube, Vimeo eller Twitch",
  newRoom: "Ny salong",
  roomTitle: "Filmkväll",
  opening: "Dörrarna öppnas…",
  yourRooms: "Dina salonger",
  forget: (title) => `Glöm ${title}`,
  forgetAsk: "Den här enheten glömmer salongen och vägen tillbaka till din plats, även som värd.",
  forgetYes: "Glöm den",
  invited: "Inbjuden? Öppna en länk eller en salongskod",
  open: "Öppna",
  notAnInvitation: "Det där är varken en salongs länk eller dess kod.",
};
