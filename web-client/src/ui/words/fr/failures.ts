import type { Words } from "../words";

export const failures: Words["failures"] = {
  "film-stopped": "Le serveur du film ne répond plus.",
  "film-damaged": "Le film est abîmé, ou ce navigateur ne sait pas le lire.",
  "film-unplayable": "Il est injoignable, ou ce n’est pas un film que ce navigateur sait lire.",
  "film-not-loaded": "Le film n’a pas pu être chargé.",
  "no-streams": "Ce navigateur ne sait pas lire les flux (HLS).",
  "no-dash": "Ce navigateur ne sait pas lire les flux DASH.",
  "page-too-old": "Cette page est plus ancienne que ce genre de film. Recharge-la.",
  "player-missing": "La partie de cette page qui lit les flux n’a pas pu être chargée.",
  "embed-missing": "La partie de cette page qui lit de tels films n’a pas pu être chargée.",
  "stream-unreachable": "Le serveur du flux est injoignable.",
  "stream-silent": "Le serveur du flux ne répond pas.",
  "stream-stopped": "Le flux s’est arrêté et ne voulait plus repartir.",
  "stream-codec": "Ce navigateur ne sait pas lire l’encodage de ce flux.",
  "stream-damaged": "Le flux est abîmé, ou ce navigateur ne sait pas le lire.",
  "stream-protected": "Le flux est protégé ; Matinee ne sait pas lire de tels flux.",
  "stream-encrypted": "Le flux n’a pas pu être déchiffré.",
  "stream-not-for-others": "Le serveur du flux ne laisse pas d’autres sites le lire (pas de CORS).",
  "not-hls": "Ce qui est à cette adresse n’est pas un flux HLS.",
  "not-dash": "Ce qui est à cette adresse n’est pas un flux DASH.",
  "live-dash": "C’est un direct DASH ; Matinee ne synchronise les directs qu’en HLS.",
  "live-without-clock":
    "Ce direct ne donne pas l’heure de sa diffusion, et sans horloge on ne peut pas le synchroniser.",
  "youtube-unknown": "YouTube ne connaît pas de vidéo à cette adresse.",
  "youtube-codec": "Le lecteur de YouTube ne sait pas lire cette vidéo dans ce navigateur.",
  "youtube-gone": "Cette vidéo YouTube est privée, ou elle a été retirée.",
  "youtube-elsewhere":
    "Cette vidéo ne peut être vue que sur YouTube : ainsi le veut qui l’a publiée.",
  "youtube-origin": "YouTube veut savoir où se trouve son lecteur, et cette page ne l’a pas dit.",
  "youtube-stopped": "Le lecteur de YouTube s’est arrêté.",
  "youtube-unreachable": "YouTube est injoignable d’ici.",
  "vimeo-password": "Cette vidéo Vimeo est fermée par un mot de passe.",
  "vimeo-private": "Cette vidéo Vimeo est privée, ou ne peut pas être montrée sur ce site.",
  "vimeo-gone": "Cette vidéo n’existe pas sur Vimeo, ou n’existe plus.",
  "vimeo-codec": "Le lecteur de Vimeo ne sait pas lire cette vidéo dans ce navigateur.",
  "vimeo-elsewhere":
    "Cette vidéo Vimeo ne peut être vue que sur certains sites : ainsi le veut qui l’a publiée.",
  "vimeo-unreachable": "Vimeo est injoignable d’ici.",
  "twitch-unknown": "Twitch ne connaît rien à cette adresse.",
  "twitch-unreachable": "Twitch est injoignable d’ici.",
  "twitch-silent": "Cette chaîne ne diffuse rien en ce moment.",
  "twitch-closed": "Twitch le réserve aux personnes abonnées, ou ne le montre pas du tout.",
};

export const statuses: Words["statuses"] = {
  "no-stream": (status) => `Il n’y a pas de flux à son adresse (${status}).`,
  "no-part": (status) => `Une partie du flux manque à son adresse (${status}).`,
  "stream-troubled": (status) => `Le serveur du flux a des ennuis (${status}).`,
  "stream-refused": (status) => `Le serveur du flux ne le donne pas (${status}).`,
};
