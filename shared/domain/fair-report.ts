import * as z from 'zod/mini';
import type { Agreement } from './agreement.ts';
import { industrySectionOf } from '../rules/size/industry-code.ts';
import { idOf } from './entity.ts';
import { serviceItems } from './service-items.ts';
import type { Organisation } from './party.ts';
import { stands, type Choice } from './choice.ts';
import { isGuest, type SignUp } from './sign-up.ts';
import { districts } from './who.ts';

/** Sizes that enterprises are counted by: what their latest figures gave, or not given (未填写). */
export const reportSizes = ['micro', 'small', 'medium', 'large', 'unknown'] as const;

const Group = { signedUp: z.int(), came: z.int() };

/** 双选会情况: figures of one fair, while it lasts and afterwards. Counts are numbers of enterprises unless they say otherwise. */
export const FairReport = z.object({
  /** Enterprises that have a seat, come or not; those on the waiting list are counted apart. */
  signedUp: z.int(),
  waiting: z.int(),
  came: z.int(),
  /** Of those that have a seat: registered by the desk on the day. */
  walkIns: z.int(),
  /** People that the enterprises that came had announced. */
  people: z.int(),
  /** By section (门类) of GB/T 4754-2017, of the enterprise's latest figures; none where they have not been given. */
  byIndustry: z.array(z.object({ section: z.optional(z.string()), ...Group })),
  byDistrict: z.array(z.object({ district: z.enum(districts), ...Group })),
  bySize: z.array(z.object({ size: z.enum(reportSizes), ...Group })),
  byNeed: z.array(z.object({ item: z.enum(serviceItems), ...Group })),
  /** Choices that stand: a declined, withdrawn or lapsed one makes room for another between the same two and is not counted; `unanswered` are those that lapsed because nobody answered in time. */
  choices: z.object({ byEnterprises: z.int(), byAgencies: z.int(), matched: z.int(), agreed: z.int(), unanswered: z.int() }),
  /** Enterprises that have a seat and have not come, in the order of their tickets. */
  absent: z.array(z.object({ organisationId: idOf('org'), name: z.string(), ticket: z.int() })),
});
export type FairReport = z.infer<typeof FairReport>;

/** The figures that officers watch while a fair lasts. */
export const FairFigures = z.object({
  /** When they were counted. */
  at: z.string(),
  signedUp: z.int(),
  waiting: z.int(),
  came: z.int(),
  /** Choices that stand, of either side, matched ones among them. */
  choices: z.int(),
  matched: z.int(),
});
export type FairFigures = z.infer<typeof FairFigures>;

export interface FairFacts {
  readonly signUps: readonly SignUp[];
  /** The enterprises of the sign-ups, as far as they are known. */
  readonly enterprises: readonly Organisation[];
  readonly choices: readonly Choice[];
  /** The agreements that followed from the choices. */
  readonly agreements: readonly Pick<Agreement, 'id' | 'status'>[];
}

const standingOf = (choices: readonly Choice[]): Choice[] => choices.filter(stands);
const hasCome = ({ status }: SignUp): boolean => status === 'checked-in';
const countOf = (signUps: readonly SignUp[]) => ({ signedUp: signUps.length, came: signUps.filter(hasCome).length });

/** The report of one fair from its facts; groups that nobody belongs to are left out. An agreement follows once both have signed it. */
export const fairReport = ({ signUps, enterprises, choices, agreements }: FairFacts): FairReport => {
  const guests = signUps.filter(isGuest);
  const known = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
  const of = ({ organisationId }: SignUp) => (organisationId === undefined ? undefined : known.get(organisationId));
  const standing = standingOf(choices);
  const signed = new Set(agreements.filter(({ status }) => status === 'in-force' || status === 'ended').map(({ id }) => id));
  const groups = <K extends string, T>(values: readonly K[], belongs: (signUp: SignUp, value: K) => boolean, name: (value: K) => T) =>
    values.map((value) => ({ ...name(value), ...countOf(guests.filter((guest) => belongs(guest, value))) })).filter(({ signedUp }) => signedUp > 0);
  const section = (guest: SignUp) => industrySectionOf(of(guest)?.size?.figures.industryCode ?? '');
  const industries = (sections: readonly (string | undefined)[]) => sections.map((each) => ({ ...(each && { section: each }), ...countOf(guests.filter((guest) => section(guest) === each)) }));
  return {
    ...countOf(guests),
    waiting: signUps.filter(({ status }) => status === 'waiting').length,
    walkIns: guests.filter(({ origin }) => origin === 'walk-in').length,
    people: guests.filter(hasCome).reduce((sum, { attendees = 1 }) => sum + attendees, 0),
    byIndustry: industries([...new Set(guests.map(section))].sort()),
    byDistrict: groups(districts, (guest, district) => of(guest)?.district === district, (district) => ({ district })),
    bySize: groups(reportSizes, (guest, size) => (of(guest)?.size?.result.grade ?? 'unknown') === size, (size) => ({ size })),
    byNeed: groups(serviceItems, (guest, item) => guest.needs?.includes(item) === true, (item) => ({ item })),
    choices: {
      byEnterprises: standing.filter(({ begunBy }) => begunBy === 'enterprise').length,
      byAgencies: standing.filter(({ begunBy }) => begunBy === 'agency').length,
      matched: standing.filter(({ status }) => status === 'matched').length,
      agreed: standing.filter(({ agreementId }) => agreementId !== undefined && signed.has(agreementId)).length,
      unanswered: choices.filter(({ lapsedFor }) => lapsedFor === 'unanswered').length,
    },
    absent: guests.flatMap(({ status, organisationId, organisationName, ticket }) => (status === 'seated' && organisationId ? [{ organisationId, name: organisationName ?? '', ticket }] : [])),
  };
};

export const figuresOf = (signUps: readonly SignUp[], choices: readonly Choice[], at: string): FairFigures => {
  const standing = standingOf(choices);
  return {
    at,
    ...countOf(signUps.filter(isGuest)),
    waiting: signUps.filter(({ status }) => status === 'waiting').length,
    choices: standing.length,
    matched: standing.filter(({ status }) => status === 'matched').length,
  };
};
