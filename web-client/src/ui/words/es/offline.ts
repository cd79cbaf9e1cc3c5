export const offline = {
  title: "Sin conexión",
  text: "Una sala necesita línea con su servidor, y ahora no la hay. Tu asiento y tu enlace quedan guardados. Esta página sigue sola en cuanto vuelva la conexión.",
  tryAgain: "Probar otra vez",
};
