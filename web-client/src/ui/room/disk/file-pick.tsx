import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { say } from "../../words/say";

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly accept?: string;
  readonly primary?: boolean;
  readonly many?: boolean;
  readonly onPick: (files: readonly File[]) => Promise<void>;
}

/** A button that opens the device's own way of choosing files, and says while they are read. */
export function FilePick({
  label,
  testId,
  accept = "video/*,audio/*,.mkv",
  primary = false,
  many = false,
  onPick,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isReading = useSignal(false);
  const picked = async (chosen: HTMLInputElement) => {
    const files = [...(chosen.files ?? [])];
    chosen.value = ""; // the same one can be chosen again
    isReading.value = true;
    await onPick(files).finally(() => {
      isReading.value = false;
    });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={many}
        data-testid={`${testId}-input`}
        onChange={(event) => picked(event.currentTarget)}
      />
      <button
        type="button"
        class={primary ? "button button-velvet" : "button button-soft"}
        data-testid={testId}
        disabled={isReading.value}
        aria-busy={isReading.value}
        onClick={() => input.current?.click()}
      >
        {isReading.value ? say().adding.lookingAtIt : label}
      </button>
    </>
  );
}
