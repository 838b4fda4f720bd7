/** One line of the results: what was measured, its figure in words, the bar, and whether it is met. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly bar: string;
  readonly met: boolean;
  /** Figures behind the value, for those who want to know more. */
  readonly details?: readonly string[];
}
