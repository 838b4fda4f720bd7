/** Rows of one import: each becomes an item of its own, all in one commit. */
export const MOST_ROWS = 30;
