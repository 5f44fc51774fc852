import { SingleBar, Presets } from 'cli-progress';

/** How far something long is, told to whoever started it. */
export interface Progress {
  /** @param done out of `total`, which may be found out only now */
  show(done: bigint, total: bigint): void;
  end(): void;
}

const EVERY_PERCENT = 10;

/** A bar with an estimate in a terminal; a line for each tenth where there is none. */
export function startProgress(name: string): Progress {
  return process.stderr.isTTY ? bar(name) : lines(name);
}

function bar(name: string): Progress {
  const format = `${name.padEnd(10)} {bar} {percentage} %  {eta_formatted} left`;
  const single = new SingleBar({ format, hideCursor: true, etaBuffer: 50 }, Presets.shades_classic);
  single.start(1, 0);
  return {
    show(done, total) {
      // Nothing done yet is nothing to estimate by.
      if (done === 0n) return;
      single.setTotal(Math.max(1, Number(total)));
      single.update(Number(done));
    },
    end: () => single.stop(),
  };
}

function lines(name: string): Progress {
  let next = EVERY_PERCENT;
  return {
    show(done, total) {
      const percent = total === 0n ? 100 : Number((done * 100n) / total);
      if (percent < next) return;
      next = percent - (percent % EVERY_PERCENT) + EVERY_PERCENT;
      console.log(`${name}: ${percent} %`);
    },
    end: () => undefined,
  };
}
