/** What the city's policy itself fixes about the subsidy; no ruleset may differ from it. */
export const SUBSIDY_POLICY = {
  /** 二（一）: at most 20,000 / 18,000 / 16,000 yuan for an agency's first, second, third year of serving one enterprise; in fen. */
  capsFen: [2_000_000, 1_800_000, 1_600_000],
  /** 二（一）, 三: three years at most, nothing after. */
  maxServiceYears: 3,
  clause: '二（一）',
} as const;

/** The cap in fen for a service year (1, 2, …): zero after the third. */
export const capFenOf = (serviceYear: number): number => {
  if (!Number.isSafeInteger(serviceYear) || serviceYear < 1) throw new RangeError(`not a service year: ${serviceYear}`);
  return SUBSIDY_POLICY.capsFen[serviceYear - 1] ?? 0;
};
