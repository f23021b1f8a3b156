/** A ruler with a flag on it: where you are on the scale. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M2 19h20M2 14v5M6 16.5V19M14 16.5V19M18 16.5V19M22 14v5"
        stroke="currentColor"
        strokeWidth="1.8"
      />
      <path d="M10 19V3" stroke="var(--needle)" strokeWidth="2" />
      <path d="M10 3h7l-2 2.5L17 8h-7z" fill="var(--needle)" />
    </svg>
  );
}
