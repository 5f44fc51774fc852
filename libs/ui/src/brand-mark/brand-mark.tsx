interface BrandMarkProps {
  /** Width and height in pixels. Below 20, only the line and the last stop are drawn. */
  readonly size: number;
}

/** The mark: an S that is a route with three stops, the last one now. Decoration beside the name. */
export function BrandMark({ size }: BrandMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M26 5.5H12.5a5.25 5.25 0 0 0 0 10.5h7a5.25 5.25 0 0 1 0 10.5H7"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
      {size >= 20 && <circle cx="26" cy="5.5" r="3.6" fill="currentColor" />}
      {size >= 20 && <circle cx="16" cy="16" r="3.6" fill="currentColor" />}
      <circle cx="6.5" cy="26.5" r="4.6" fill="var(--sg-mark-now, #fff)" />
      <circle cx="6.5" cy="26.5" r="2" fill="currentColor" />
    </svg>
  );
}
