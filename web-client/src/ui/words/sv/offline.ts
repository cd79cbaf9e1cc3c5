export const offline = {
  title: "Ingen förbindelse",
  text: "En salong behöver en förbindelse till sin server, och nu finns det ingen. Din plats och din länk är kvar. Sidan fortsätter av sig själv när du är ansluten igen.",
  tryAgain: "Försök igen",
};
