import type { Words } from "../words";

export const remote: Words["remote"] = {
  pairTitle: "Din telefon som fjärrkontroll",
  connected:
    "Din telefon är fjärrkontroll för din plats: chatt, lista och kontroller i handen, filmen här.",
  endIt: "Avsluta",
  asking: "Ber om en kod…",
  tooOld: "Koden är för gammal nu.",
  showNew: "Visa en ny",
  point: "Rikta telefonens kamera hit. Koden gäller en gång, och bara för den här platsen.",
  qrCode: "QR-kod som gör en telefon till fjärrkontroll för din plats",
  goodFor: (left) => `Gäller i ${left}`,
  asLink: "Samma sak som länk",
  staysHere:
    "Adressen fungerar bara på den här datorn; en telefon behöver serverns nätverksadress.",
  tab: "Fjärrkontroll",
  whose: (name) => `Fjärrkontroll: ${name}`,
  end: "Avsluta",
  side: "Chatt, lista och personer",
  back: "tio sekunder bakåt",
  on: "tio sekunder framåt",
  codeGone: "Koden gäller inte längre",
  notARemote: "Det här blev ingen fjärrkontroll",
  notFetched: "Fjärrkontrollen gick inte att hämta",
  notFetchedText: "Servern lämnade inte ut den just nu. Din kod gäller fortfarande.",
};
