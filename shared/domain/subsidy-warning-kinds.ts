/** What would stand in the way of a subsidy, said to both sides before they sign; and what has changed since, said while the agreement is in force. None of it stops the service. */
export const subsidyWarningKinds = [
  'agency-not-verified', 'agency-suspended', 'agency-lapsed', 'enterprise-size-unknown', 'enterprise-not-small', 'enterprise-individual-business', 'enterprise-conditions-unmet', 'enterprise-conditions-unknown', 'recruitment-licence',
  'enterprise-outgrown-next-year', 'enterprise-outgrown-now', 'enterprise-moved', 'enterprise-moved-recheck',
] as const;
export type SubsidyWarning = (typeof subsidyWarningKinds)[number];
