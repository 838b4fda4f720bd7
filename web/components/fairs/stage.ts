import type { Fair } from '../../../shared/domain/fair.ts';

/** Where a fair stands for those who would like to take part. */
export type Stage = 'open' | 'soon' | 'ended' | 'over' | 'cancelled';

/** @param today local date by the service's clock */
export const stageOf = (fair: Pick<Fair, 'status' | 'date' | 'signUpOpensOn' | 'signUpClosesOn'>, today: string): Stage => {
  if (fair.status === 'cancelled') return 'cancelled';
  if (fair.status === 'closed' || fair.date < today) return 'over';
  if (today < fair.signUpOpensOn) return 'soon';
  return today <= fair.signUpClosesOn ? 'open' : 'ended';
};
