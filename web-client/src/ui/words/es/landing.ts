import type { Words } from "../words";

export const landing: Words["landing"] = {
  tab: "Matinee · ver una película en compañía, a la par",
  title: "Un pequeño teatro para ocho.",
  line: "Una película, a la par en cada pantalla, con el chat y tu gente al lado. Sin cuenta, sin instalar nada.",
  boxOffice: "La taquilla",
  tonight: "La película de esta noche",
  licences: "Licencias",
  choose: "Elige del estante o pega una dirección",
  paste: "Pegar una dirección",
  later: "Elegir después, en compañía",
  address: "Dirección de una película, una emisión, música o un vídeo de YouTube, Vimeo o Twitch",
  newRoom: "Sala nueva",
  roomTitle: "Noche de cine",
  opening: "Abriendo las puertas…",
  yourRooms: "Tus salas",
  forget: (title) => `Olvidar ${title}`,
  forgetAsk:
    "Este dispositivo olvida la sala y el camino de vuelta a tu asiento, también como responsable.",
  forgetYes: "Olvidarla",
  invited: "¿Tienes una invitación? Abre un enlace o un código de sala",
  open: "Abrir",
  notAnInvitation: "Eso no es ni el enlace ni el código de una sala.",
};
