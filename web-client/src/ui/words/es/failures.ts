import type { Words } from "../words";

export const failures: Words["failures"] = {
  "film-stopped": "El servidor de la película dejó de responder.",
  "film-damaged": "La película está dañada, o no es algo que este navegador pueda reproducir.",
  "film-unplayable":
    "No se llegó a ella, o no es una película que este navegador pueda reproducir.",
  "film-not-loaded": "No se pudo cargar la película.",
  "no-streams": "Este navegador no puede reproducir emisiones (HLS).",
  "no-dash": "Este navegador no puede reproducir emisiones DASH.",
  "page-too-old": "Esta página es más antigua que esa clase de película. Vuelve a cargarla.",
  "player-missing": "No se pudo cargar la parte de esta página que reproduce emisiones.",
  "embed-missing": "No se pudo cargar la parte de esta página que reproduce esas películas.",
  "stream-unreachable": "No se llegó al servidor de la emisión.",
  "stream-silent": "El servidor de la emisión no responde.",
  "stream-stopped": "La emisión se paró y no quiso seguir.",
  "stream-codec": "Este navegador no puede reproducir la codificación de la emisión.",
  "stream-damaged": "La emisión está dañada, o no es algo que este navegador pueda reproducir.",
  "stream-protected": "La emisión está protegida; Matinee no puede reproducir emisiones así.",
  "stream-encrypted": "No se pudo descifrar la emisión.",
  "stream-not-for-others":
    "El servidor de la emisión no deja que otros sitios la reproduzcan (sin CORS).",
  "not-hls": "Lo que hay en esa dirección no es una emisión HLS.",
  "not-dash": "Lo que hay en esa dirección no es una emisión DASH.",
  "live-dash": "Es una emisión DASH en directo; Matinee solo lleva a la par los directos en HLS.",
  "live-without-clock":
    "Ese directo no dice la hora de su emisión, y sin reloj no se puede llevar a la par.",
  "youtube-unknown": "YouTube no conoce ningún vídeo en esa dirección.",
  "youtube-codec": "El reproductor de YouTube no puede con este vídeo en este navegador.",
  "youtube-gone": "Este vídeo de YouTube es privado, o lo han quitado.",
  "youtube-elsewhere": "Este vídeo solo se puede ver en YouTube: así lo quiere quien lo publicó.",
  "youtube-origin": "YouTube quiere saber dónde está su reproductor, y esta página no lo dijo.",
  "youtube-stopped": "El reproductor de YouTube se paró.",
  "youtube-unreachable": "No se llegó a YouTube desde aquí.",
  "vimeo-password": "Este vídeo de Vimeo está cerrado con una contraseña.",
  "vimeo-private": "Este vídeo de Vimeo es privado, o no se puede mostrar en este sitio.",
  "vimeo-gone": "No existe ese vídeo en Vimeo, o ya no.",
  "vimeo-codec": "El reproductor de Vimeo no puede con este vídeo en este navegador.",
  "vimeo-elsewhere":
    "Este vídeo de Vimeo solo se puede ver en ciertos sitios: así lo quiere quien lo publicó.",
  "vimeo-unreachable": "No se llegó a Vimeo desde aquí.",
  "twitch-unknown": "Twitch no conoce nada en esa dirección.",
  "twitch-unreachable": "No se llegó a Twitch desde aquí.",
  "twitch-silent": "Este canal no emite nada ahora.",
  "twitch-closed": "Twitch lo muestra solo con suscripción, o no lo muestra.",
};

export const statuses: Words["statuses"] = {
  "no-stream": (status) => `No hay ninguna emisión en su dirección (${status}).`,
  "no-part": (status) => `Falta una parte de la emisión en su dirección (${status}).`,
  "stream-troubled": (status) => `El servidor de la emisión tiene problemas (${status}).`,
  "stream-refused": (status) => `El servidor de la emisión no la entrega (${status}).`,
};
