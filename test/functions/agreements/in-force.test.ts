import { beforeEach, describe, expect, it } from 'vitest';
import { replace } from '../../../functions/table/change.ts';
import { guards, keys } from '../../../functions/table/keys.ts';
import { agreementRoutes as r } from '../../../shared/contract/agreements.ts';
import { revise } from '../../../shared/domain/entity.ts';
import { handOverKeys, handOverLines } from '../../../shared/domain/hand-over.ts';
import { otherSide } from '../../../shared/domain/in-force-rules.ts';
import { membershipOf } from '../../support/builders.ts';
import { acting, addAgreements, breaches, givenColleague, givenDraft, givenPair, tick, type Acting, type Pair } from '../../support/in-force.ts';
import { noonOf } from '../../support/service-year.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

let world: World;
let pair: Pair;
let agreement: Acting;
let agreementId: string;
const filer = officer('filing', '320402');

beforeEach(async () => {
  world = addAgreements(await createWorld(noonOf('2026-03-02')));
  pair = await givenPair(world);
  agreementId = await givenDraft(world, pair, '2026-04-01', '2027-03-31');
  agreement = acting(world, pair, agreementId);
  await agreement.putInForce();
});

const on = (day: string) => {
  world.now = noonOf(day);
};
const tasksOf = async (side: 'enterprise' | 'agency') => {
  const page = await world.table.query(`TASKS#org:${pair[side].organisationId}`, {});
  return page.ok ? page.value.items.map(({ kind, due }) => `${String(kind)} ${String(due)}`) : [];
};
const pairOwner = () => world.table.guardOwner(guards.pair(pair.enterprise.organisationId, pair.agency.organisationId));
/** Who signed for the enterprise has left it, and is the agency's now. */
const changesSides = async () => {
  const { personId } = pair.enterprise.member;
  const own = await world.table.get('membership', keys.membership(pair.enterprise.organisationId, personId));
  if (!own) throw new Error('no member');
  const actor = { now: world.now, by: personId, byName: personId, as: 'enterprise', requestKey: 'leaves', requestHash: '' };
  must(await world.table.commit(actor, { action: 'leave', subject: { type: 'membership', id: personId }, writes: [replace(own, revise(own, { status: 'left' as const }, world.now))], reply: { status: 200, body: null } }));
  await world.given(membershipOf(world.now, pair.agency.organisation, personId));
};
const holds = async () => expect(await breaches(world)).toEqual([]);

describe('a change of terms', () => {
  const offered = async (from = '2026-10-01') => {
    must(await agreement.amend('enterprise'));
    must(await agreement.editAmendment('enterprise', 1, from, 24));
    must(await agreement.offerAmendment('agency', 1));
  };

  it('holds from its day on once both have signed its text, is archived, and is filed within the days of a filing', async () => {
    await offered();
    must(await agreement.signAmendment('enterprise', 1));
    expect((await agreement.agreement()).amended).toBeUndefined();
    must(await agreement.signAmendment('agency', 1));
    const after = await agreement.agreement();
    expect(after.amended?.map(({ n, from }) => [n, from])).toEqual([[1, '2026-10-01']]);
    expect(after.openAmendment).toBeUndefined();
    const { amendment } = await agreement.amendment(1);
    // Signed on 2 March 2026: the tenth day is the 12th.
    expect(amendment).toMatchObject({ status: 'signed', clock: { lastDay: '2026-03-12' } });
    const text = await world.table.get('amendment-text', keys.amendmentText(agreementId, 1, 2));
    expect(text?.hash).toBe('textHash' in amendment ? amendment.textHash : '');
    on('2026-03-14');
    const ofAgency = { ...agreement.at('agency'), n: '1' };
    must(await world.call(pair.agency.member, r.fileAmendment, { params: ofAgency, body: { rev: amendment.rev } }));
    const decide = (rev: number, body: object) => world.call(filer, r.decideAmendment, { params: { agreementId, n: '1' }, body: { rev, ...body } as never });
    expect(await decide(amendment.rev + 1, { action: 'return' })).toMatchObject({ problem: { errors: [{ pointer: '/reason', kind: 'required' }] } });
    must(await decide(amendment.rev + 1, { action: 'return', reason: '请写明增加的次数' }));
    must(await world.call(pair.agency.member, r.fileAmendment, { params: ofAgency, body: { rev: amendment.rev + 2, remarks: '每年 24 次' } }));
    must(await decide(amendment.rev + 3, { action: 'accept' }));
    expect((await agreement.amendment(1)).amendment).toMatchObject({ status: 'accepted', lateDays: 2, submissions: 2 });
    expect((await agreement.course()).amendments).toEqual([{ n: 1, status: 'accepted', from: '2026-10-01', reason: '员工增加', signedOn: '2026-03-02', lastDay: '2026-03-12', lateDays: 2 }]);
    await holds();
  });

  it('is one at a time; given up, another can begin; edited after a signature, it needs both anew', async () => {
    await offered();
    expect(await agreement.amend('agency')).toMatchObject({ problem: { kind: 'already-amending' } });
    const { textHash } = await agreement.amendment(1);
    must(await agreement.signAmendment('enterprise', 1));
    must(await agreement.editAmendment('agency', 1, '2026-11-01', 12));
    must(await agreement.offerAmendment('agency', 1));
    expect(await world.call(pair.agency.member, r.signAmendment, { params: { ...agreement.at('agency'), n: '1' }, body: { textHash, agreed: true } })).toMatchObject({ problem: { kind: 'text-changed' } });
    expect((await agreement.amendment(1)).amendment).not.toHaveProperty('enterpriseSignature');
    must(await agreement.abandonAmendment('enterprise', 1));
    expect(must(await agreement.amend('agency')).body.n).toBe(2);
    await holds();
  });

  it('leaves the signatures that fall away with a text as void: who had signed what, and what became of it', async () => {
    await offered();
    must(await agreement.signAmendment('enterprise', 1));
    const first = (await agreement.amendment(1)).textHash;
    must(await agreement.editAmendment('agency', 1, '2026-11-01', 12));
    must(await agreement.offerAmendment('agency', 1));
    must(await agreement.signAmendment('agency', 1));
    const second = (await agreement.amendment(1)).textHash;
    must(await agreement.abandonAmendment('enterprise', 1));
    const { voided } = await agreement.amendment(1);
    expect(voided).toMatchObject([
      { n: 1, hash: first, changed: expect.arrayContaining(['from', 'items/contracts']), enterpriseSignature: { textHash: first }, voided: { by: pair.agency.member.personId } },
      { n: 1, hash: second, changed: [], agencySignature: { textHash: second }, voided: { by: pair.enterprise.member.personId } },
    ]);
    expect((await agreement.show()).voided).toEqual([]);
    await holds();
  });

  it('saved without a change voids nothing', async () => {
    await offered();
    must(await agreement.signAmendment('enterprise', 1));
    must(await agreement.editAmendment('agency', 1, '2026-10-01', 24));
    expect(await agreement.amendment(1)).toMatchObject({ amendment: { status: 'offered', enterpriseSignature: {} }, voided: [] });
  });

  it('for a day after an end agreed on meanwhile cannot be signed any more', async () => {
    await offered();
    must(await agreement.ask('agency', 'ending', '2026-08-31'));
    must(await agreement.answer('enterprise', 'accept'));
    expect(await agreement.signAmendment('enterprise', 1)).toMatchObject({ problem: { errors: [{ pointer: '/from', kind: 'outside-term', facts: { endsOn: '2026-08-31' } }] } });
  });

  it.each([
    ['before today', '2026-03-01', [{ pointer: '/from', kind: 'date-past' }]],
    ['before the term', '2026-03-20', [{ pointer: '/from', kind: 'outside-term' }]],
    ['after the term', '2027-04-01', [{ pointer: '/from', kind: 'outside-term' }]],
  ])('from a day %s is refused at its field', async (_, from, errors) => {
    must(await agreement.amend('agency'));
    must(await agreement.editAmendment('agency', 1, from, 24));
    expect(await agreement.offerAmendment('agency', 1)).toMatchObject({ problem: { errors } });
  });

  it('that changes nothing is refused, and one whose day has come before both signed cannot be signed', async () => {
    must(await agreement.amend('agency'));
    const { amendment } = await agreement.amendment(1);
    must(await world.call(pair.agency.member, r.editAmendment, { params: { ...agreement.at('agency'), n: '1' }, body: { rev: amendment.rev, from: '2026-10-01', reason: '试试', terms: amendment.terms } }));
    expect(await agreement.offerAmendment('agency', 1)).toMatchObject({ problem: { errors: [{ pointer: '/terms/items', kind: 'unchanged' }] } });
    must(await agreement.editAmendment('agency', 1, '2026-05-01', 24));
    must(await agreement.offerAmendment('agency', 1));
    on('2026-05-02');
    expect(await agreement.signAmendment('agency', 1)).toMatchObject({ problem: { kind: 'amendment-late' } });
  });

  it('is not signed for both sides by one person, who went from one to the other meanwhile', async () => {
    await offered();
    must(await agreement.signAmendment('enterprise', 1));
    const { textHash } = await agreement.amendment(1);
    await changesSides();
    expect(await world.call(pair.enterprise.member, r.signAmendment, { params: { ...agreement.at('agency'), n: '1' }, body: { textHash, agreed: true } })).toMatchObject({ problem: { kind: 'both-sides' } });
  });

  it('signed by both at the same moment takes effect once', async () => {
    await offered();
    const answers = await Promise.all([agreement.signAmendment('enterprise', 1), agreement.signAmendment('agency', 1)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await agreement.agreement()).amended).toHaveLength(1);
    await holds();
  });
});

describe('the specialist', () => {
  it('is replaced with history, and the enterprise is told until it has seen it', async () => {
    await givenColleague(world, pair, 'second');
    on('2026-06-01');
    must(await agreement.replaceSpecialist('second'));
    expect(await agreement.agreement()).toMatchObject({ specialist: { personId: 'second', since: '2026-06-01' }, formerSpecialists: [{ name: '服务专员', since: '2026-04-01', until: '2026-06-01', reason: '原专员离职' }] });
    expect(await agreement.replaceSpecialist('second')).toMatchObject({ problem: { errors: [{ pointer: '/specialistId', kind: 'unchanged' }] } });
    expect(await tasksOf('enterprise')).toContain('told-specialist-replaced 2026-06-01');
    must(await agreement.acknowledge('enterprise'));
    expect((await tasksOf('enterprise')).filter((task) => task.startsWith('told'))).toEqual([]);
    await holds();
  });
});

describe('what one side asks for', () => {
  it('is so once the other confirms: suspended days, then earlier resumption', async () => {
    must(await agreement.ask('enterprise', 'suspension', '2026-06-01', '2026-08-31'));
    expect(await agreement.answer('enterprise', 'accept')).toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await agreement.ask('agency', 'ending', '2026-06-30')).toMatchObject({ problem: { kind: 'already-asked' } });
    must(await agreement.answer('agency', 'accept'));
    expect(await agreement.ask('agency', 'suspension', '2026-08-01', '2026-09-30')).toMatchObject({ problem: { errors: [{ pointer: '/from', kind: 'already-suspended' }] } });
    on('2026-07-01');
    must(await agreement.ask('agency', 'resumption', '2026-07-05'));
    must(await agreement.answer('enterprise', 'accept'));
    expect((await agreement.agreement()).suspensions).toEqual([{ from: '2026-06-01', to: '2026-07-04', reason: '店面装修' }]);
    expect((await agreement.course()).year).toMatchObject({ suspendedDays: 34 });
    await holds();
  });

  it('falls away when it is declined, withdrawn or not answered in time, and whoever asked is told', async () => {
    must(await agreement.ask('enterprise', 'suspension', '2026-06-01', '2026-08-31'));
    must(await agreement.answer('agency', 'decline'));
    expect(await tasksOf('enterprise')).toContain('told-answered 2026-03-12');
    must(await agreement.ask('enterprise', 'suspension', '2026-06-01', '2026-08-31'));
    must(await agreement.answer('enterprise', 'withdraw'));
    must(await agreement.ask('agency', 'ending', '2026-06-30'));
    on('2026-03-13');
    await tick(world);
    expect((await agreement.agreement()).asked).toBeUndefined();
    expect((await agreement.agreement()).suspensions).toBeUndefined();
    await holds();
  });
});

describe('a renewal', () => {
  const renewed = async () => acting(world, pair, must(await agreement.renew('enterprise')).body.id);

  it('starts from the last text the day after, and takes the pair’s place and year when both have signed', async () => {
    await tick(world);
    on('2027-01-31');
    await tick(world);
    expect(await tasksOf('enterprise')).toContain('told-ends-soon 2027-03-31');
    const next = await renewed();
    expect((await next.show()).agreement).toMatchObject({ status: 'draft', renews: agreementId, terms: { startsOn: '2027-04-01', endsOn: '2028-03-31' } });
    expect(await agreement.renew('agency')).toMatchObject({ problem: { kind: 'already-exists' } });
    await next.putInForce();
    expect(await pairOwner()).toBe((await next.show()).agreement.id);
    expect(await next.agreement()).toMatchObject({ status: 'in-force', yearsBefore: 1, yearsOpened: 1 });
    expect(await agreement.terminate('agency')).toMatchObject({ problem: { kind: 'renewed-already' } });
    expect((await tasksOf('enterprise')).filter((task) => task.startsWith('told-ends-soon'))).toEqual([]);
    on('2027-04-02');
    expect((await tick(world)).failed).toEqual([]);
    expect((await agreement.agreement()).status).toBe('ended');
    expect(await pairOwner()).toBe((await next.show()).agreement.id);
    expect(await world.table.get('evaluation', keys.evaluation(agreementId, 1))).toMatchObject({ from: '2026-04-01', to: '2027-03-31' });
    // Who goes on has nothing to hand over.
    expect(await world.table.get('hand-over', keys.handOver(agreementId))).toBeUndefined();
    on('2028-04-01');
    expect((await tick(world)).failed).toEqual([]);
    expect(await world.table.get('evaluation', keys.evaluation((await next.show()).agreement.id, 2))).toMatchObject({ year: 2, from: '2027-04-01', to: '2028-03-31' });
    await holds();
  });

  it('given up leaves the agreement as it was; ended before it begins gives the place back', async () => {
    must(await (await renewed()).abandon('agency'));
    expect(await agreement.agreement()).not.toHaveProperty('renewal');
    const next = await renewed();
    await next.putInForce();
    must(await next.terminate('enterprise'));
    expect(await pairOwner()).toBe(agreementId);
    expect(await agreement.agreement()).not.toHaveProperty('renewal');
    must(await agreement.terminate('enterprise'));
    await holds();
  });

  it('follows an end that both agreed on the day after it, signed before that day has come', async () => {
    must(await agreement.ask('agency', 'ending', '2026-05-31'));
    must(await agreement.answer('enterprise', 'accept'));
    const next = await renewed();
    expect((await next.show()).agreement.terms.startsOn).toBe('2026-06-01');
    await next.putInForce();
    expect(await next.agreement()).toMatchObject({ status: 'in-force', yearsBefore: 1 });
    on('2026-06-01');
    expect((await tick(world)).failed).toEqual([]);
    expect(await agreement.agreement()).toMatchObject({ status: 'ended', how: 'agreed', endedOn: '2026-05-31' });
    await holds();
  });

  it('that both have signed leaves no gap before it: an earlier end asked for until then is not agreed any more', async () => {
    must(await agreement.ask('agency', 'ending', '2026-05-31'));
    await (await renewed()).putInForce();
    expect(await agreement.answer('enterprise', 'accept')).toMatchObject({ problem: { kind: 'renewed-already' } });
    expect(await agreement.agreement()).not.toHaveProperty('agreedEnd');
    must(await agreement.answer('enterprise', 'decline'));
    await holds();
  });

  it('ended before it begins leaves the reminders of the end that comes after all', async () => {
    const before = (await agreement.agreement()).remindOn;
    const next = await renewed();
    await next.putInForce();
    must(await next.terminate('enterprise'));
    expect(before).toBeDefined();
    expect((await agreement.agreement()).remindOn).toBe(before);
    await holds();
  });

  describe('that was to begin after a gap, ended before it begins', () => {
    const after = async (startsOn: string, endsOn: string) => {
      const next = await renewed();
      const { agreement: draft } = await next.show();
      must(await world.call(pair.agency.member, r.editAgreement, { params: next.at('agency'), body: { rev: draft.rev, terms: { ...draft.terms, startsOn, endsOn }, specialistId: draft.specialist?.personId } }));
      return next;
    };
    const end = async (day: string) => {
      on(day);
      expect((await tick(world)).failed).toEqual([]);
      expect((await agreement.agreement()).status).toBe('ended');
    };

    it('leaves the one before, ended meanwhile, to be handed over', async () => {
      const next = await after('2027-05-01', '2028-04-30');
      await next.putInForce();
      await end('2027-04-01');
      expect(await world.table.get('hand-over', keys.handOver(agreementId))).toBeUndefined();
      on('2027-04-20');
      must(await next.terminate('enterprise'));
      expect((await agreement.handOver()).handOver).toMatchObject({ status: 'open', how: 'expired', endedOn: '2027-03-31', handOverBy: '2027-05-05' });
      expect(await agreement.agreement()).not.toHaveProperty('renewal');
      expect(await pairOwner()).toBeUndefined();
      await holds();
    });

    it('has the hand-over go on that it had made needless, with what was handed over before', async () => {
      const next = await after('2027-05-01', '2028-04-30');
      await end('2027-04-01');
      must(await agreement.mark('agency', 'originals', 'tick'));
      await next.putInForce();
      expect((await agreement.handOver()).handOver.status).toBe('continued');
      on('2027-04-20');
      must(await next.terminate('agency'));
      const { handOver } = await agreement.handOver();
      expect(handOver).toMatchObject({ status: 'open', handOverBy: '2027-05-05' });
      expect(handOver.lines.filter(({ done }) => done).map(({ key }) => key)).toEqual(['originals']);
      await holds();
    });
  });

  it('that would count days twice cannot be signed', async () => {
    const next = await renewed();
    const { agreement: draft } = await next.show();
    must(await world.call(pair.agency.member, r.editAgreement, { params: next.at('agency'), body: { rev: draft.rev, terms: { ...draft.terms, startsOn: '2027-03-01' }, specialistId: draft.specialist?.personId } }));
    must(await next.offer());
    must(await next.sign('enterprise'));
    expect(await next.sign('agency')).toMatchObject({ problem: { kind: 'service-overlaps', facts: { until: '2027-03-31' } } });
  });
});

describe('an ending', () => {
  const handOverWhole = async () => {
    for (const line of handOverKeys) {
      must(await agreement.mark(handOverLines[line], line, 'tick'));
      must(await agreement.mark(otherSide(handOverLines[line]), line, 'confirm'));
    }
  };

  it('by one side frees the pair, voids an unsigned change and opens the hand-over, which ends with the last confirmation', async () => {
    must(await agreement.amend('agency'));
    on('2026-07-10');
    must(await agreement.terminate('enterprise'));
    expect(await pairOwner()).toBeUndefined();
    expect((await agreement.amendment(1)).amendment.status).toBe('voided');
    expect(await agreement.agreement()).toMatchObject({ how: 'terminated', endedOn: '2026-07-10' });
    expect(await tasksOf('agency')).toEqual(expect.arrayContaining(['hand-over 2026-07-25', 'told-agreement-ended 2026-07-10']));
    expect((await agreement.handOver()).handOver).toMatchObject({ status: 'open', documents: { 'agreement-signed': 1 }, confirmBy: '2026-08-09' });
    expect(await agreement.mark('enterprise', 'originals', 'tick')).toMatchObject({ problem: { kind: 'forbidden' } });
    must(await agreement.mark('agency', 'originals', 'tick'));
    must(await agreement.mark('enterprise', 'originals', 'object'));
    await handOverWhole();
    expect((await agreement.handOver()).handOver.status).toBe('done');
    expect((await tasksOf('agency')).filter((task) => task.includes('hand-over'))).toEqual([]);
    must(await world.call(officer('filing', '320402'), r.showBureauHandOver, { params: { agreementId } }));
    await holds();
  });

  it('as both agreed comes with its day, by the clock', async () => {
    must(await agreement.ask('agency', 'ending', '2026-05-31'));
    on('2026-03-05');
    must(await agreement.answer('enterprise', 'accept'));
    expect(await agreement.agreement()).toMatchObject({ status: 'in-force', agreedEnd: '2026-05-31' });
    on('2026-06-01');
    expect((await tick(world)).failed).toEqual([]);
    expect(await agreement.agreement()).toMatchObject({ status: 'ended', how: 'agreed', endedOn: '2026-05-31' });
    expect(await world.table.get('evaluation', keys.evaluation(agreementId, 1))).toMatchObject({ to: '2026-05-31' });
    await holds();
  });

  it('takes the place of the reminder that it comes: nobody is asked to renew what has ended', async () => {
    await tick(world);
    on('2027-03-25');
    await tick(world);
    expect(await tasksOf('enterprise')).toContain('told-ends-soon 2027-03-31');
    on('2027-04-01');
    expect((await tick(world)).failed).toEqual([]);
    for (const side of ['enterprise', 'agency'] as const) expect((await tasksOf(side)).filter((task) => task.startsWith('told-'))).toEqual(['told-agreement-ended 2027-03-31']);
    await holds();
  });

  it('agreed years before the term’s end takes those years off the pair’s count at once', async () => {
    must(await agreement.terminate('agency'));
    const two = acting(world, pair, await givenDraft(world, pair, '2026-05-01', '2028-04-30'));
    await two.putInForce();
    must(await two.ask('agency', 'ending', '2027-01-31'));
    must(await two.answer('enterprise', 'accept'));
    expect(await world.table.get('served', keys.served(pair.agency.organisationId, pair.enterprise.organisationId))).toMatchObject({ years: 1, servedUntil: '2027-01-31' });
    await holds();
  });

  it('is followed by a new agreement of the pair whose years count on', async () => {
    must(await agreement.terminate('agency'));
    const soon = acting(world, pair, await givenDraft(world, pair, '2026-05-01', '2027-04-30'));
    await soon.putInForce();
    // The first ended before its first day: no year was begun.
    expect(await soon.agreement()).not.toHaveProperty('yearsBefore');
    on('2026-06-01');
    must(await soon.terminate('agency'));
    const later = acting(world, pair, await givenDraft(world, pair, '2026-08-01', '2029-07-31'));
    await later.putInForce();
    expect(await later.agreement()).toMatchObject({ yearsBefore: 1, yearsOpened: 1 });
    await holds();
  });
});

describe('one person', () => {
  it('does not sign for both sides, one after the other, by going from one to the other', async () => {
    must(await agreement.terminate('agency'));
    const next = acting(world, pair, await givenDraft(world, pair, '2027-06-01', '2028-05-31'));
    must(await next.offer());
    must(await next.sign('enterprise'));
    const { textHash = '' } = await next.show();
    await changesSides();
    expect(await world.call(pair.enterprise.member, r.signAgreement, { params: next.at('agency'), body: { textHash, agreed: true } })).toMatchObject({ problem: { kind: 'both-sides' } });
  });
});

describe('an agreement that ended before its first day', () => {
  it('has served no day: another may begin before the day on which it was to', async () => {
    must(await agreement.terminate('agency'));
    const sooner = acting(world, pair, await givenDraft(world, pair, '2026-03-10', '2027-03-09'));
    await sooner.putInForce();
    expect(await sooner.agreement()).not.toHaveProperty('yearsBefore');
    await holds();
  });
});

describe('the third subsidised year', () => {
  it('over, both are told that they go on by themselves', async () => {
    must(await agreement.terminate('agency'));
    const three = acting(world, pair, await givenDraft(world, pair, '2026-05-01', '2029-12-31'));
    await three.putInForce();
    on('2029-05-01');
    expect((await tick(world)).failed).toEqual([]);
    expect(await three.agreement()).toMatchObject({ status: 'in-force', yearsOpened: 3 });
    for (const side of ['enterprise', 'agency'] as const) expect((await tasksOf(side)).filter((task) => task.startsWith('told-third-year-over'))).toHaveLength(1);
    await holds();
  });
});
