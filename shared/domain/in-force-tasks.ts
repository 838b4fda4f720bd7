import { addDays, localDate } from '../rules/dates.ts';
import type { SignedAgreement } from './agreement.ts';
import type { Task } from './tasks.ts';
import type { Side } from './who.ts';

/** What a signed agreement asks of its sides and of the clock beyond its term and its yearly evaluations. */
export const inForceTasks = (agreement: SignedAgreement): Task[] => {
  const subject = { type: 'agreement', id: agreement.id };
  const title = `${agreement.enterpriseName} · ${agreement.agencyName}`;
  const to = (side: Side, kind: string, due: string): Task => {
    const organisationId = side === 'agency' ? agreement.agencyId : agreement.enterpriseId;
    return { waiter: `org:${organisationId}`, kind, due, subject, title, link: `/app/${side}/${organisationId}/agreements/${agreement.id}/` };
  };
  const system = (kind: string, due: string): Task => ({ waiter: 'system', kind, due, subject, title, link: '' });
  const { notices = [], asked, remindOn } = agreement;
  return [
    ...notices.map(({ kind, side, on }) => to(side, `told-${kind}`, on)),
    ...(asked ? [to(asked.by === 'agency' ? 'enterprise' : 'agency', 'answer-asked', asked.answerBy), system('lapse-asked', asked.answerBy)] : []),
    // The clock acts once a day is over, hence on the day itself.
    ...(remindOn ? [system('remind-renewal', addDays(localDate(remindOn), -1))] : []),
  ];
};
