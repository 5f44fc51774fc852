import styles from './phase-path.module.css';

interface PhasePathProps {
  /** How many stops the path has. */
  readonly steps: number;
  /** The stop one is at, from 0. At `steps` or beyond, all are passed. */
  readonly current: number;
  readonly size?: 'small' | 'large';
}

const sizes = {
  small: { gap: 11, dot: 2.5, now: 4.5, line: 2 },
  large: { gap: 26, dot: 5, now: 7, line: 1.5 },
} as const;

/** The route with its stops: passed, now, ahead. Decoration: the words stand beside it. */
export function PhasePath({ steps, current, size = 'small' }: PhasePathProps) {
  const { gap, dot, now, line } = sizes[size];
  const edge = now + line;
  const width = gap * (steps - 1) + 2 * edge;
  const x = (step: number) => edge + step * gap;
  const reached = Math.min(current, steps - 1);
  const middle = edge;
  return (
    <svg
      className={styles['path']}
      width={width}
      height={2 * edge}
      aria-hidden="true"
      focusable="false"
    >
      <line x1={x(0)} x2={x(steps - 1)} y1={middle} y2={middle} className={styles['ahead']} />
      <line
        x1={x(0)}
        x2={x(reached)}
        y1={middle}
        y2={middle}
        strokeWidth={line}
        className={styles['passed']}
      />
      {Array.from({ length: steps }, (_, step) => (
        <circle
          key={step}
          cx={x(step)}
          cy={middle}
          r={step === current ? now : dot}
          strokeWidth={step === current ? line : 1.2}
          className={styles[stateOf(step, current)]}
        />
      ))}
    </svg>
  );
}

function stateOf(step: number, current: number): 'done' | 'now' | 'next' {
  if (step === current) return 'now';
  return step < current ? 'done' : 'next';
}
