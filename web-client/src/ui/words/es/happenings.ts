import type { Who } from "../who";
import type { Words } from "../words";

/** What somebody has done: no participle after it tells a gender. */
const has = ({ name, isMe }: Who): string => (isMe ? "Has" : `${name} ha`);
const is = ({ name, isMe }: Who): string => (isMe ? "Ahora eres" : `Ahora ${name} es`);
const either = ({ isMe }: Who, mine: string, theirs: string): string => (isMe ? mine : theirs);

export const happenings: Words["happenings"] = {
  somebody: "Alguien",
  somebodyRemoved: "alguien",
  aFilm: "una película",
  titled: (title) => `«${title}»`,
  joined: (name) => `${name} ha llegado`,
  away: (one, time) =>
    either(
      one,
      `No estás; tu asiento queda guardado ${time}`,
      `${one.name} no está; su asiento queda guardado ${time}`,
    ),
  back: (one) => `${has(one)} vuelto`,
  showedOut: (by, one) =>
    either(one, `${by.name} te ha hecho salir`, `${has(by)} hecho salir a ${one.name}`),
  left: (one) => `${has(one)} salido`,
  didNotComeBack: (one) =>
    either(
      one,
      "No has vuelto; el asiento queda libre",
      `${one.name} no ha vuelto; el asiento queda libre`,
    ),
  renamed: (one, name) =>
    either(one, `Ahora te llamas ${name}`, `${one.name} se llama ahora ${name}`),
  isHost: (one) => `${is(one)} responsable`,
  handedOver: (by, one) =>
    either(one, `${by.name} te ha cedido la sala`, `${has(by)} cedido la sala a ${one.name}`),
  isCoHost: (one) => `${is(one)} corresponsable`,
  isGuest: (one) => `${is(one)} participante`,
  madeCoHost: (by, one) =>
    either(
      one,
      `${by.name} te ha hecho corresponsable`,
      `${has(by)} hecho corresponsable a ${one.name}`,
    ),
  madeGuest: (by, one) =>
    either(
      one,
      `${by.name} te ha hecho participante`,
      `${has(by)} hecho participante a ${one.name}`,
    ),
  addedNext: (by, title) => `${has(by)} puesto «${title}» a continuación`,
  added: (by, title) => `${has(by)} añadido «${title}» a la lista`,
  took: (by, film) => `${has(by)} quitado ${film} de la lista`,
  moved: (by, film) => `${has(by)} movido ${film} en la lista`,
  emptied: (by) => `${has(by)} vaciado la lista`,
  orderUndone: (by) => `${has(by)} deshecho eso: la lista está como antes`,
  shuffled: (by) => `${has(by)} mezclado la lista`,
  stays: (one) =>
    either(
      one,
      "Prefieres seguir con esta película",
      `${one.name} prefiere seguir con esta película`,
    ),
  wantsToSkip: (one) =>
    either(one, "Quieres pasar a la siguiente", `${one.name} quiere pasar a la siguiente`),
  votedOn: (title) => `Por votación: ahora «${title}»`,
  onAgain: (by, title) => `${has(by)} deshecho eso: vuelve «${title}»`,
  putOn: (by, title) => `${has(by)} puesto «${title}»`,
  nowOn: (title) => `Ahora: «${title}»`,
  wentOnTo: (by, title) => `${has(by)} pasado a «${title}»`,
  played: (by) => `${has(by)} puesto en marcha la película`,
  paused: (by, place) => `${has(by)} pausado en ${place}`,
  sought: (by, place) => `${has(by)} ido a ${place}`,
  speed: (by, rate) => `${has(by)} puesto la velocidad en ${rate}×`,
  tookBack: (by) => `${has(by)} deshecho eso`,
  startedNow: (by) => `${has(by)} empezado sin esperar`,
  over: "La película ha terminado",
  again: "La película empieza de nuevo",
  deserted: (place) => `En pausa en ${place}: no quedaba nadie`,
  wontWait: (one) => either(one, "La sala no te espera", `La sala no espera a ${one.name}`),
  emptyEnded: "La sala estaba vacía y ha terminado",
  operator: "Quien lleva el servidor",
  closedByOperator: "Quien lleva el servidor ha cerrado la sala",
  ended: (by) => `${has(by)} terminado la sala`,
  letsComeAgain: (by, name) => `${has(by)} dejado que ${name} vuelva`,
  newLink: (by) => `${has(by)} hecho un enlace nuevo para la sala`,
  phoneOn: "Tu teléfono es ahora el mando",
  phoneOff: "Tu teléfono ya no es el mando",
  addedCaptions: (by) => `${has(by)} añadido subtítulos`,
  planned: (by) => `${has(by)} puesto fecha a la sala`,
  unplanned: (by) => `${has(by)} quitado la fecha`,
  hostsControl: (by) => `${has(by)} reservado los controles a responsables`,
  allControl: (by) => `${has(by)} dado los controles a todo el mundo`,
  locked: (by) => `${has(by)} cerrado la sala con llave`,
  unlocked: (by) => `${has(by)} abierto la sala`,
  waits: (by) => `${has(by)} hecho que la película espere a quien se atasque`,
  goesOn: (by) => `${has(by)} hecho que la película siga si a alguien se le atasca`,
  loopItem: (by) => `${has(by)} hecho que la película empiece de nuevo al acabar`,
  loopQueue: (by) => `${has(by)} puesto la lista a dar vueltas`,
  loopOff: (by) => `${has(by)} quitado la repetición`,
  votesOn: (by) => `${has(by)} dejado que todo el mundo vote para saltar`,
  votesOff: (by) => `${has(by)} quitado la votación para saltar`,
  captionsOff: (by) => `${has(by)} quitado los subtítulos de la sala`,
  captionsOn: (by, language) => `${has(by)} puesto los subtítulos de la sala: ${language}`,
  titledRoom: (by, title) => `${has(by)} llamado a la sala «${title}»`,
};
