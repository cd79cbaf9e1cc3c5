const SEATS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The house as one sees it from the door: the screen, its light, eight seats from behind. */
export function House() {
  return (
    <svg class="house" viewBox="0 0 640 330" aria-hidden="true">
      <defs>
        <radialGradient id="house-light" cx="0.5" cy="0.42" r="0.62">
          <stop offset="0" stop-color="var(--dusk-low)" stop-opacity="0.5" />
          <stop offset="0.6" stop-color="var(--dusk)" stop-opacity="0.2" />
          <stop offset="1" stop-color="var(--dusk)" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="house-dusk" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="var(--dusk-high)" />
          <stop offset="0.55" stop-color="var(--dusk)" />
          <stop offset="1" stop-color="var(--dusk-low)" />
        </linearGradient>
      </defs>
      <rect width="640" height="330" rx="22" fill="var(--house-wall)" />
      <rect width="640" height="330" rx="22" fill="url(#house-light)" />
      <rect x="104" y="34" width="432" height="186" rx="4" fill="url(#house-dusk)" />
      <circle cx="330" cy="152" r="28" fill="var(--house-moon)" />
      <path d="M104 172q76-36 143-11t141-4 148 6v57H104z" fill="var(--hills-far)" />
      <path d="M104 192q108-22 216-4t216-8v40H104z" fill="var(--hills)" />
      {SEATS.map((seat) => (
        <Seat key={seat} seat={seat} />
      ))}
    </svg>
  );
}

/** Seat eight is empty. */
function Seat({ seat }: { seat: number }) {
  const middle = 70 + (seat - 1) * 71.5;
  const left = middle - 30;
  return (
    <g class="house-seat" data-seat={seat}>
      {seat < 8 && <circle class="house-head" cx={middle} cy="252" r="19" />}
      <path class="house-back" d={`M${left} 330v-38a30 28 0 0 1 60 0v38z`} />
    </g>
  );
}
