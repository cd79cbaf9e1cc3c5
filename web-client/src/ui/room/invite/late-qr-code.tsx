import { useFetched } from "../../parts/use-fetched";

const drawing = async () => (await import("./qr-code")).QrCode;

/** A link as a camera reads it; what draws it comes with the first one. Without it there is the link. */
export function LateQrCode(props: { text: string; label: string }) {
  const QrCode = useFetched(drawing, () => {});
  return QrCode === undefined ? (
    <svg class="qr-code" viewBox="0 0 1 1" aria-hidden="true" />
  ) : (
    <QrCode {...props} />
  );
}
