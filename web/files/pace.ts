/** Pieces on their way at a time: what is in the air when a line is cut is lost, and one after the other leaves a good line idle. */
const MOST = 4;
const AT_FIRST = 2;
/** So many pieces in a row have to arrive for each that is on its way, before one more is. */
const PATIENCE = 4;

export interface Pace {
  /** Waits until a piece may be sent, then does the work; it answers whether the piece arrived, or nothing when none was sent. */
  readonly take: (work: () => Promise<boolean | undefined>) => Promise<void>;
  readonly width: () => number;
}

/** How much is sent at a time, over all files of this page: more while everything arrives, one after a cut. */
export const createPace = (): Pace => {
  let width = AT_FIRST;
  let busy = 0;
  let row = 0;
  const waiting: (() => void)[] = [];
  const next = (): void => {
    while (busy < width && waiting.length > 0) {
      busy += 1;
      waiting.shift()?.();
    }
  };
  const note = (arrived: boolean): void => {
    row = arrived ? row + 1 : 0;
    if (!arrived) width = 1;
    else if (row >= width * PATIENCE && width < MOST) {
      width += 1;
      row = 0;
    }
  };
  return {
    width: () => width,
    take: async (work) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        next();
      });
      try {
        const arrived = await work();
        if (arrived !== undefined) note(arrived);
      } finally {
        busy -= 1;
        next();
      }
    },
  };
};
