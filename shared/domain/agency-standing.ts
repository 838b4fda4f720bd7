import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { Organisation } from './party.ts';
import type { Qualification } from './qualification.ts';

/** How an agency stands with the bureau, as others read it off the organisation. */
export type Standing = 'not-verified' | 'verified' | 'lapsed' | 'suspended';

export const standingOf = (status: Organisation['qualificationStatus']): Standing => (status === 'verified' || status === 'lapsed' || status === 'suspended' ? status : 'not-verified');

/** The same on a day: a verification is over from its last day on, also before the clock has said so. */
export const standingOn = ({ status, validUntil }: Pick<Qualification, 'status' | 'validUntil'>, today: string): Standing => (status === 'verified' && validUntil !== undefined && validUntil < today ? 'lapsed' : standingOf(status));

/** What follows from how an agency stands. Serving, signing and filing are open to every registered body (policy 一（一）、（五）). */
export interface Effects {
  readonly listed: boolean;
  /** A booth that was placed is the bureau's to decide on; nobody loses it by itself. */
  readonly booth: 'may-apply' | 'may-not-apply';
  readonly placedBooth: 'stands' | 'bureau-decides';
  readonly agreement: 'open' | 'open-with-warning';
  /** A claim is neither taken in nor reviewed while the agency is suspended or was never verified. One that lapsed may claim: its years are judged by their own days. */
  readonly claim: 'open' | 'held';
}

/** The one place that says what being verified, lapsed or suspended means elsewhere. */
export const effectsOf = (standing: Standing, { switches: { booths } }: Pick<Ruleset, 'switches'>): Effects => {
  const verified = standing === 'verified';
  return {
    listed: verified,
    // Where all agencies may have booths, a suspended one still may not: it was told to stop.
    booth: verified || (booths === 'all-agencies' && standing !== 'suspended') ? 'may-apply' : 'may-not-apply',
    placedBooth: verified || (booths === 'all-agencies' && standing !== 'suspended') ? 'stands' : 'bureau-decides',
    agreement: verified ? 'open' : 'open-with-warning',
    claim: verified || standing === 'lapsed' ? 'open' : 'held',
  };
};
