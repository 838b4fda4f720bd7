/** One line of the results: what was measured, its figure in words, the bar, and whether it is met. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly bar: string;
  readonly met: boolean;
  /** Figures behind the value, for those who want to know more. */
  readonly details?: readonly string[];
}

/** A ratio in two decimals, as people read it. */
export const times = (ratio: number): string => `${ratio.toFixed(2)}×`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
