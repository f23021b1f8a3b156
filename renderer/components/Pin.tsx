interface PinProps {
  readonly n: number;
  /** The decision about to be made. */
  readonly hollow?: boolean;
  /** Said instead of the bare number, where no text beside it says so. */
  readonly label?: string;
}

/** A decision's number: the same in chart, feed and debrief. */
export function Pin({ n, hollow = false, label }: PinProps) {
  const name = hollow ? 'pin hollow' : 'pin';
  return label === undefined ? (
    <span className={name}>{n}</span>
  ) : (
    <span className={name} role="img" aria-label={label}>
      {n}
    </span>
  );
}

/** A lettered square: blockers and branches. */
export function Letter({ letter }: { readonly letter: string }) {
  return <span className="letter">{letter}</span>;
}
