import { localDateOf, type LocalDate } from '../../../shared/rules/dates.ts';
import { holdFair, matchPairs, proposeOnly, enterFair, takeBooth } from './fairs.ts';
import { enterAgency, enterEnterprise, renewAgency, returnAgency, verifyAgency, type Agency, type Enterprise } from './parties.ts';
import { completeAgreement, evaluateYear, fileAgreement, judgeConditions, payClaim, reviewClaim, serveOnce, setBudget, signBoth, submitClaim, type Served } from './service.ts';
import { createStage, inTurns, type Local, type Stage } from './stage.ts';

const DAY = 86_400_000;
/** Enough for a fair, the first of the next month, a whole service year, and what follows it. */
const STORY_BEGAN = 420;

/**
 * Plays the sample data through the running service: a fair more than a year ago from which five agreements came, their
 * service year, evaluations and claims; and today's fairs with sign-ups, choices and drafts. Business time is moved into
 * the past and back, so that every deadline and every entry is the one that the use cases made.
 */
export const playSamples = (local: Local): Promise<void> => playStory(createStage(local));

/** The same on any stage. */
export const playStory = async (stage: Stage): Promise<void> => {
  const at = async (daysAgo: number): Promise<LocalDate> => {
    await stage.setTime(-daysAgo * DAY);
    return localDateOf(Date.now() - daysAgo * DAY);
  };
  const begun = await at(STORY_BEGAN);
  const { served, agencies, enterprises } = await lastYear(stage, begun);
  await serviceYear(stage, at, served);
  await at(70);
  // A year has nearly gone by since they were verified: so that the whole service year is covered.
  await inTurns(agencies, (agency) => renewAgency(stage, agency));
  const claimedOn = await yearEnd(stage, at, served);
  await payFirst(stage, at, claimedOn);
  await thisYear(stage, await at(0), agencies, enterprises);
};

const first = <T>(items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw new Error(`no sample ${index}`);
  return item;
};

const lastYear = async (stage: Stage, today: LocalDate): Promise<{ served: Served[]; agencies: Agency[]; enterprises: Enterprise[] }> => {
  const year = Number(today.slice(0, 4)) - 1;
  const [agencies, enterprises] = await Promise.all([
    inTurns([0, 1, 2, 3], (index) => enterAgency(stage, index), 2),
    inTurns([0, 1, 2, 3, 4], (index) => enterEnterprise(stage, index, year, false), 2),
  ]);
  await inTurns(agencies, (agency) => verifyAgency(stage, agency));
  const fairId = await holdFair(stage, today, { title: '小微企业劳动关系事务托管首场双选会', district: '320400', venue: '市人力资源市场一楼大厅', daysAhead: 3, seats: 60 });
  await inTurns(agencies, (agency) => takeBooth(stage, fairId, agency));
  const pairs = enterprises.map((enterprise, index) => [enterprise, first(agencies, index % agencies.length)] as const);
  const ids = await matchPairs(stage, fairId, pairs);
  const served = pairs.map(([enterprise, agency], index): Served => ({ agreementId: first(ids, index), enterprise, agency }));
  await inTurns(served, async (one) => signBoth(stage, one, await completeAgreement(stage, one)));
  await inTurns(served, (one) => fileAgreement(stage, one, true));
  return { served, agencies, enterprises };
};

/** Two rounds of services in the year; one record is disputed, the last are left to the owners' answer. */
const serviceYear = async (stage: Stage, at: (daysAgo: number) => Promise<LocalDate>, served: readonly Served[]): Promise<void> => {
  const spring = await at(300);
  await inTurns(served, (one, index) => serveOnce(stage, one, spring, (item) => (index === 1 && item === 0 ? 'dispute' : 'confirm')));
  const autumn = await at(120);
  await inTurns(served, (one) => serveOnce(stage, one, autumn, () => 'confirm'));
};

/** The service year is over: the clock has opened the evaluations; four are rated, three final, two claimed. */
const yearEnd = async (stage: Stage, at: (daysAgo: number) => Promise<LocalDate>, served: readonly Served[]): Promise<string> => {
  const today = await at(15);
  await setBudget(stage, Number(today.slice(0, 4)));
  const rated = served.slice(0, 4);
  const scores = [[5, 5, 5, 5], [4, 4, 3, 4], [5, 4, 5, 4], [3, 4, 3, 3]] as const;
  await inTurns(rated, (one, index) => evaluateYear(stage, one, first(scores, index), index < 3));
  await inTurns(served.slice(0, 2), (one) => judgeConditions(stage, one));
  const claims = await inTurns(served.slice(0, 2), (one) => submitClaim(stage, one), 1);
  await reviewClaim(stage, first(claims, 0).id);
  return first(claims, 0).id;
};

/** The public notice of the first claim is over; it is paid. */
const payFirst = async (stage: Stage, at: (daysAgo: number) => Promise<LocalDate>, claimId: string): Promise<void> => {
  const today = await at(2);
  await payClaim(stage, claimId, today);
};

const thisYear = async (stage: Stage, today: LocalDate, verified: readonly Agency[], earlier: readonly Enterprise[]): Promise<void> => {
  const year = Number(today.slice(0, 4)) - 1;
  const [waiting, newcomers] = await Promise.all([
    inTurns([4, 5], (index) => enterAgency(stage, index), 2),
    inTurns(Array.from({ length: 15 }, (_, index) => index + 5), (index) => enterEnterprise(stage, index, year, index < 12), 2),
  ]);
  await returnAgency(stage, first(waiting, 0));
  const [cityFair, districtFair] = await Promise.all([
    holdFair(stage, today, { title: '2026年冬季小微企业托管服务双选会', district: '320400', venue: '市人力资源市场一楼大厅', daysAhead: 12, seats: 80 }),
    holdFair(stage, today, { title: '天宁区餐饮零售业专场双选会', district: '320402', venue: '天宁区政务服务中心二楼', daysAhead: 20, seats: 12 }),
  ]);
  await inTurns(verified, (agency) => takeBooth(stage, cityFair, agency));
  await inTurns(verified.slice(0, 2), (agency) => takeBooth(stage, districtFair, agency));
  await inTurns(newcomers.slice(4, 12), (enterprise) => enterFair(stage, cityFair, enterprise));
  await enterFair(stage, districtFair, first(earlier, 0));
  const pairs = newcomers.slice(0, 3).map((enterprise, index) => [enterprise, first(verified, index)] as const);
  const ids = await matchPairs(stage, cityFair, pairs);
  const [toSign, toFile] = pairs.slice(1).map(([enterprise, agency], index): Served => ({ agreementId: first(ids, index + 1), enterprise, agency }));
  if (toSign) await completeAgreement(stage, toSign);
  if (toFile) {
    await signBoth(stage, toFile, await completeAgreement(stage, toFile));
  }
  await proposeOnly(stage, cityFair, first(newcomers, 3), first(verified, 3));
  await stage.setTime(0);
};
