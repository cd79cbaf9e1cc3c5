/** Reading an address, and what a film without a title is called. */
export const addresses = {
  aFilm: "a film",
  aFileOfEach: "a file that each of you has",
  pasteFirst: "Paste the address of a film first.",
  tooLong: "That address is too long.",
  userName: "An address with a user name in it can't be put on.",
  plainHttp: "This page is https; browsers may not play a film from plain http.",
  looksLikePage: "That looks like a page, not like a film, a stream or music.",
};
