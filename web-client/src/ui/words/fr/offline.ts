export const offline = {
  title: "Pas de connexion",
  text: "Une salle a besoin d’une ligne vers son serveur, et il n’y en a pas en ce moment. Ta place et ton lien sont gardés. Cette page continue toute seule dès que la connexion revient.",
  tryAgain: "Réessayer",
};
