import { Anchor } from "./anchor";

/** The house's name over the door. */
export function Mark() {
  return (
    <Anchor href="/" class="mark">
      <svg class="mark-sign" viewBox="0 0 32 32" aria-hidden="true">
        <path class="mark-screen" d="M5 5h22v12H5z" />
        <path
          class="mark-seats"
          d="M4 28v-4a3.5 3.5 0 0 1 7 0v4zM12.5 28v-4a3.5 3.5 0 0 1 7 0v4zM21 28v-4a3.5 3.5 0 0 1 7 0v4z"
        />
      </svg>
      Matinee
    </Anchor>
  );
}
