import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { useMemo } from "preact/hooks";

/** The margin without which a camera finds nothing, in modules. */
const QUIET_ZONE = 4;

/** A link as a camera reads it: dark on light, whatever the page around it looks like. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => {
    const code = generate(text, { minCorrectionLevel: correction.M });
    return { path: toSvgPath(code), size: code.size };
  }, [text]);
  const width = size + 2 * QUIET_ZONE;
  return (
    <svg
      class="qr-code"
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${width} ${width}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
      data-testid="qr-code"
    >
      <path d={path} />
    </svg>
  );
}
