import type { Who } from "../who";
import type { Words } from "../words";

/** What somebody has done, with the verb that goes with it: no participle of it tells a gender. */
const has = ({ name, isMe }: Who): string => (isMe ? "Tu as" : `${name} a`);
const is = ({ name, isMe }: Who): string => (isMe ? "Tu es" : `${name} est`);
const either = ({ isMe }: Who, mine: string, theirs: string): string => (isMe ? mine : theirs);

export const happenings: Words["happenings"] = {
  somebody: "Quelqu’un",
  somebodyRemoved: "quelqu’un",
  aFilm: "un film",
  titled: (title) => `« ${title} »`,
  joined: (name) => `${name} entre dans la salle`,
  away: (one, time) =>
    either(
      one,
      `Te voilà loin, ta place est gardée ${time}`,
      `${one.name} s’absente, sa place est gardée ${time}`,
    ),
  back: (one) => `${is(one)} de retour`,
  showedOut: (by, one) =>
    either(one, `${by.name} t’a fait sortir`, `${has(by)} fait sortir ${one.name}`),
  left: (one) => `${has(one)} quitté la salle`,
  didNotComeBack: (one) =>
    either(
      one,
      "Tu n’as pas pu revenir ; la place est libre",
      `${one.name} n’a pas pu revenir ; la place est libre`,
    ),
  renamed: (one, name) => either(one, `Tu t’appelles ${name}`, `${one.name} s’appelle ${name}`),
  isHost: (one) => `${is(one)} hôte maintenant`,
  handedOver: (by, one) =>
    either(one, `${by.name} t’a confié la salle`, `${has(by)} confié la salle à ${one.name}`),
  isCoHost: (one) => `${is(one)} co-hôte maintenant`,
  isGuest: (one) => `${is(one)} invité maintenant`,
  madeCoHost: (by, one) =>
    either(
      one,
      `${by.name} t’a donné le rôle de co-hôte`,
      `${has(by)} donné à ${one.name} le rôle de co-hôte`,
    ),
  madeGuest: (by, one) =>
    either(
      one,
      `${by.name} t’a donné le rôle d’invité`,
      `${has(by)} donné à ${one.name} le rôle d’invité`,
    ),
  addedNext: (by, title) => `${has(by)} ajouté « ${title} » juste après`,
  added: (by, title) => `${has(by)} ajouté « ${title} » au programme`,
  took: (by, film) => `${has(by)} retiré ${film} du programme`,
  moved: (by, film) => `${has(by)} déplacé ${film} dans le programme`,
  emptied: (by) => `${has(by)} vidé le programme`,
  orderUndone: (by) => `${has(by)} annulé : le programme est comme avant`,
  shuffled: (by) => `${has(by)} mélangé le programme`,
  stays: (one) => either(one, "Tu préfères garder ce film", `${one.name} préfère garder ce film`),
  wantsToSkip: (one) =>
    either(one, "Tu veux passer au suivant", `${one.name} veut passer au suivant`),
  votedOn: (title) => `Le vote a choisi : voici « ${title} »`,
  onAgain: (by, title) => `${has(by)} annulé : « ${title} » est de retour`,
  putOn: (by, title) => `${has(by)} mis « ${title} »`,
  nowOn: (title) => `À l’affiche : « ${title} »`,
  wentOnTo: (by, title) => `${has(by)} enchaîné avec « ${title} »`,
  played: (by) => `${has(by)} lancé la lecture`,
  paused: (by, place) => `${has(by)} mis en pause à ${place}`,
  sought: (by, place) => `${has(by)} sauté à ${place}`,
  speed: (by, rate) => `${has(by)} réglé la vitesse sur ${rate}×`,
  tookBack: (by) => `${has(by)} annulé cela`,
  startedNow: (by) => `${has(by)} lancé le film sans attendre`,
  over: "Le film est fini",
  again: "Le film recommence",
  deserted: (place) => `En pause à ${place} : plus personne n’était là`,
  wontWait: (one) => either(one, "La salle ne t’attend pas", `La salle n’attend pas ${one.name}`),
  emptyEnded: "La salle était vide et a fermé",
  operator: "L’exploitant du serveur",
  closedByOperator: "L’exploitant du serveur a fermé la salle",
  ended: (by) => `${has(by)} fermé la salle`,
  letsComeAgain: (by, name) => `${has(by)} permis à ${name} de revenir`,
  newLink: (by) => `${has(by)} fait un nouveau lien pour la salle`,
  phoneOn: "Ton téléphone est maintenant la télécommande",
  phoneOff: "Ton téléphone n’est plus la télécommande",
  addedCaptions: (by) => `${has(by)} ajouté des sous-titres`,
  planned: (by) => `${has(by)} fixé un rendez-vous pour la salle`,
  unplanned: (by) => `${has(by)} annulé le rendez-vous`,
  hostsControl: (by) => `${has(by)} réservé les commandes aux hôtes`,
  allControl: (by) => `${has(by)} donné les commandes à tout le monde`,
  locked: (by) => `${has(by)} fermé la porte à clé`,
  unlocked: (by) => `${has(by)} rouvert la porte`,
  waits: (by) => `${has(by)} choisi d’attendre quand un film se bloque`,
  goesOn: (by) => `${has(by)} choisi de continuer quand un film se bloque`,
  loopItem: (by) => `${has(by)} choisi de rejouer le film à sa fin`,
  loopQueue: (by) => `${has(by)} mis le programme en boucle`,
  loopOff: (by) => `${has(by)} arrêté la boucle`,
  votesOn: (by) => `${has(by)} ouvert à tout le monde le vote pour passer`,
  votesOff: (by) => `${has(by)} mis fin au vote pour passer`,
  captionsOff: (by) => `${has(by)} coupé les sous-titres de la salle`,
  captionsOn: (by, language) => `${has(by)} réglé les sous-titres de la salle : ${language}`,
  titledRoom: (by, title) => `${has(by)} appelé la salle « ${title} »`,
};
