interface Props {
  readonly words: string;
  readonly testId: string;
  /** Beside another one that is the better way. */
  readonly isQuiet?: boolean;
  readonly onPress: () => void;
}

/** A way on from a page that says one thing. */
export function Press({ words, testId, isQuiet = false, onPress }: Props) {
  return (
    <button
      type="button"
      class={isQuiet ? "button button-large" : "button button-velvet button-large"}
      data-testid={testId}
      onClick={onPress}
    >
      {words}
    </button>
  );
}
