// Loaded into a process (`node --import`) whose clock is to be wrong: it jumps ahead and back by CLOCK_SKEW_MS,
// every CLOCK_JUMP_MS. Timers go on as they should; only what time it is said to be is wrong.
const skew = Number(process.env.CLOCK_SKEW_MS ?? 0);
const jump = Number(process.env.CLOCK_JUMP_MS ?? 1_000);
const RightDate = Date;

const now = () => {
  const right = RightDate.now();
  return right + (Math.floor(right / jump) % 2 === 0 ? skew : -skew);
};

globalThis.Date = class extends RightDate {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }

  static now() {
    return now();
  }
};
