export type EmblemProps = { class?: string | undefined };

/**
 * Bitácora's own sign, as in `public/icons/mark.svg` and index.html. It stands in the page: as a picture of its own it would be a
 * document more to open, and missing for one frame where one page takes over from another.
 */
export function Emblem({ class: className }: EmblemProps) {
  return (
    <svg class={className} viewBox="0 0 512 512" aria-hidden="true">
      <rect
        x="88"
        y="40"
        width="376"
        height="456"
        rx="48"
        fill="#ede7dc"
        stroke="#291f18"
        stroke-width="16"
      />
      <path
        fill="#323981"
        d="M104 16h272a48 48 0 0 1 48 48v336a48 48 0 0 1-48 48H104a56 56 0 0 1-56-56V72a56 56 0 0 1 56-56z"
      />
      <path fill="#e9b44b" d="M96 16h104v432H96z" />
      <path fill="#b55334" d="M120 16h56v432h-56z" />
      <path
        fill="#291f18"
        d="M148 184l28 48-28 48-28-48zM148 40l28 48-28 48-28-48zM148 328l28 48-28 48-28-48z"
      />
      <path
        fill="none"
        stroke="#fdfbf7"
        stroke-width="40"
        stroke-linecap="round"
        stroke-linejoin="round"
        d="M256 384l104-80-104-80 72-56"
      />
      <circle cx="352" cy="104" r="32" fill="#e9b44b" />
    </svg>
  );
}
