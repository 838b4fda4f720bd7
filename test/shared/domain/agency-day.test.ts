import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySteps, dayOf } from '../../../shared/domain/agency-day.ts';
import type { Choice } from '../../../shared/domain/choice.ts';
import type { Talk } from '../../../shared/domain/talk.ts';

/** What the day is made of; the rest of the items does not matter to it. `at` orders them. */
const choiceOf = (enterpriseId: string, at: number, status: Choice['status'], begunBy: Choice['begunBy'] = 'enterprise', agreementId?: string) =>
  ({ enterpriseId, status, begunBy, createdAt: `2026-03-20T0${at}:00:00.000Z`, updatedAt: `2026-03-20T0${at}:30:00.000Z`, ...(agreementId && { agreementId }) }) as Choice;
const talkOf = (enterpriseId: string, heldAt: string) => ({ enterpriseId, heldOn: '2026-03-20', heldAt, createdAt: '2026-03-20T04:00:00.000Z' }) as Talk;

describe("an agency's day", () => {
  it.each([
    ['a choice of the enterprise is to be answered', choiceOf('e', 1, 'proposed'), undefined, 'answer'],
    ['an invitation waits for the enterprise', choiceOf('e', 1, 'proposed', 'agency'), undefined, 'wait'],
    ['a match is to be signed', choiceOf('e', 1, 'matched', 'agency', 'agr'), 'draft', 'sign'],
    ['an offered agreement too', choiceOf('e', 1, 'matched', 'agency', 'agr'), 'offered', 'sign'],
    ['one in force is done', choiceOf('e', 1, 'matched', 'agency', 'agr'), 'in-force', 'done'],
    ['a declined one is done', choiceOf('e', 1, 'declined'), undefined, 'done'],
    ['a lapsed one is done', choiceOf('e', 1, 'lapsed'), undefined, 'done'],
  ] as const)('%s', (_, choice, status, step) => {
    expect(dayOf([choice], [], status ? [{ id: 'agr', status }] : [])).toMatchObject([{ enterpriseId: 'e', step }]);
  });

  it('goes by the choice that stands, though another was declined later', () => {
    expect(dayOf([choiceOf('e', 1, 'matched', 'enterprise', 'agr'), choiceOf('e', 2, 'declined')], [], [{ id: 'agr', status: 'draft' }])).toMatchObject([{ step: 'sign' }]);
    expect(dayOf([choiceOf('e', 1, 'declined'), choiceOf('e', 2, 'withdrawn')], [], [])[0]?.choice?.status).toBe('withdrawn');
  });

  it('calls for a talk where a choice stands and nobody has talked; talks of others are rows too, each in its order', () => {
    const rows = dayOf([choiceOf('a', 1, 'proposed'), choiceOf('b', 2, 'proposed'), choiceOf('c', 3, 'declined')], [talkOf('b', '10:20'), talkOf('b', '09:10'), talkOf('d', '11:00')], []);
    expect(rows.map(({ enterpriseId, step, toTalk, talks }) => [enterpriseId, step, toTalk, talks.map(({ heldAt }) => heldAt)])).toEqual([
      ['a', 'answer', true, []],
      ['b', 'answer', false, ['09:10', '10:20']],
      ['d', 'talk', false, ['11:00']],
      ['c', 'done', false, []],
    ]);
  });

  it('has one row for each enterprise, by what is next and what waits longest first', () => {
    const choice = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(9), fc.constantFrom<Choice['status']>('proposed', 'matched', 'declined', 'withdrawn', 'lapsed'), fc.constantFrom('enterprise' as const, 'agency' as const)).map((given) => choiceOf(...given));
    fc.assert(
      fc.property(fc.array(choice), fc.array(fc.constantFrom('a', 'd', 'e').map((id) => talkOf(id, '10:00'))), (choices, talks) => {
        const rows = dayOf(choices, talks, []);
        expect(rows.map(({ enterpriseId }) => enterpriseId).sort()).toEqual([...new Set([...choices, ...talks].map(({ enterpriseId }) => enterpriseId))].sort());
        const places = rows.map(({ step, since }) => `${daySteps.indexOf(step)} ${since}`);
        expect(places).toEqual([...places].sort());
      }),
    );
  });
});
