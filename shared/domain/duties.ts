/** Duties an officer of the bureau may hold (claim `groups`, `duty:<duty>`), one per step that the policy or fund procedure separates. */
export const duties = [
  'fair',
  'verification',
  'filing',
  'inspection',
  'evaluation',
  'first-review',
  'second-review',
  'funds',
  'policy',
  'audit',
] as const;
export type Duty = (typeof duties)[number];
