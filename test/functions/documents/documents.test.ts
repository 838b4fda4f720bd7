import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { documentBindings } from '../../../functions/documents/bindings.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { documentRoutes } from '../../../shared/contract/documents.ts';
import type { AgreementDocument } from '../../../shared/domain/printed-document.ts';
import type { Agreement } from '../../../shared/domain/agreement.ts';
import { terms } from '../../support/agreements.ts';
import { givenOrganisation, membershipOf } from '../../support/builders.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

const r = documentRoutes;
const a = agreementRoutes;
let world: World;
let enterprise: Awaited<ReturnType<typeof givenOrganisation>>;
let agency: Awaited<ReturnType<typeof givenOrganisation>>;
let agreementId: string;

beforeEach(async () => {
  world = await createWorld('2026-03-05T01:00:00.000Z');
  world.add(a, agreementBindings(world.ports)).add(r, documentBindings({ ...world.ports, siteOrigin: 'https://site.example' }));
  enterprise = await givenOrganisation(world, 'enterprise', { name: '巷口老面馆（示例）' });
  agency = await givenOrganisation(world, 'agency', { name: '同心人力（示例）' });
  await world.given(membershipOf(world.now, agency.organisation, 'specialist', { role: 'specialist', personName: '欧阳示例', claimed: { at: world.now, by: 'specialist', name: '欧阳示例' } }));
  const draft: Agreement = {
    type: 'agreement', id: systemRandom.id('agreement', world.now), rev: 1, createdAt: world.now, updatedAt: world.now, status: 'draft', text: 1, draftedBy: 'agency', draftUntil: '2026-04-05',
    enterpriseId: enterprise.organisationId, enterpriseName: enterprise.organisation.name, agencyId: agency.organisationId, agencyName: agency.organisation.name, district: '320402',
    terms: { ...terms, liability: '一方违约的，依法承担责任', startsOn: '2026-04-01', endsOn: '2027-03-31' }, specialist: { personId: 'specialist', name: '欧阳示例', since: '2026-03-05' },
  };
  agreementId = draft.id;
  await world.given(draft);
});

const of = (side: typeof enterprise) => ({ organisationId: side.organisationId, agreementId });
const shown = async (side = agency, document: AgreementDocument = 'agreement', n?: string) => must(await world.call(side.member, r.showDocument, { params: { ...of(side), document }, query: n === undefined ? {} : { n } })).body;
const offer = async () => {
  const { agreement } = must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body;
  must(await world.call(agency.member, a.offerAgreement, { params: of(agency), body: { rev: agreement.rev } }));
  return must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body.textHash ?? '';
};
const sign = async (hash: string) => {
  for (const side of [enterprise, agency]) must(await world.call(side.member, a.signAgreement, { params: of(side), body: { textHash: hash, agreed: true } }));
};
const checked = (hash: string, id = agreementId) => world.call(undefined, r.checkText, { params: { agreementId: id, hash } });
const wordsOf = (made: unknown) => JSON.stringify(made);

describe('the printed agreement', () => {
  it('of a draft is marked as one and carries nothing to be checked', async () => {
    const made = await shown();
    expect(made.mark).toContain('草稿');
    expect(made.check).toBeUndefined();
    expect(made.blocks.some(({ kind }) => kind === 'signatures')).toBe(false);
  });

  it('of a text that was settled carries its hash, the address of its check, and room to sign', async () => {
    const hash = await offer();
    const made = await shown(enterprise);
    expect(made.check).toEqual({ hash, address: `https://site.example/check/#agreement=${agreementId}&hash=${hash}` });
    expect(made.mark).toBe('定稿（待双方签订）');
    expect(wordsOf(made.blocks.find(({ kind }) => kind === 'signatures'))).toContain('签字：');
  });

  it('says what was signed, not what a party is called today', async () => {
    await sign(await offer());
    const before = await shown();
    const stored = await world.table.get('organisation', { pk: `ORG#${enterprise.organisationId}`, sk: 'ORG' });
    expect(before.mark).toBeUndefined();
    expect(wordsOf(before.blocks)).toContain(stored?.name);
    expect(wordsOf(before.blocks)).toContain(stored?.creditCode);
  });

  it('comes as a Word file named after the enterprise', async () => {
    await offer();
    const file = must(await world.call(agency.member, r.downloadDocument, { params: { ...of(agency), document: 'agreement' }, query: {} })).body;
    expect(file.fileName).toBe('小微企业劳动关系事务托管服务协议-巷口老面馆（示例）.docx');
    expect(Buffer.from(file.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('is the two sides’ and the district’s officers’ alone', async () => {
    const stranger = await givenOrganisation(world, 'agency');
    expect(await world.call(stranger.member, r.showDocument, { params: { ...of(stranger), document: 'agreement' }, query: {} })).toMatchObject({ status: 404 });
    expect(await world.call(officer('filing', '320412'), r.showBureauDocument, { params: { agreementId, document: 'agreement' }, query: {} })).toMatchObject({ status: 404 });
    expect(await world.call(officer('filing', '320402'), r.downloadBureauDocument, { params: { agreementId, document: 'agreement' }, query: {} })).toMatchObject({ ok: true });
    expect(await world.call(person('nobody'), r.showDocument, { params: { ...of(agency), document: 'agreement' }, query: {} })).toMatchObject({ status: 404 });
  });
});

describe('the filing form', () => {
  const file = async () => {
    await sign(await offer());
    const { filing } = must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body;
    must(await world.call(agency.member, a.fileAgreement, { params: of(agency), body: { rev: filing?.rev ?? 0, contactName: '李备案', contactPhone: '13912345678', serviceAddress: '常州市天宁区示例路1号' } }));
  };

  it('is there once both have signed, with the days as they were counted and blanks for what is not known yet', async () => {
    await offer();
    expect(await world.call(agency.member, r.showDocument, { params: { ...of(agency), document: 'filing-form' }, query: {} })).toMatchObject({ status: 404 });
    await sign((await shown()).check?.hash ?? '');
    const words = wordsOf(await shown(agency, 'filing-form'));
    expect(words).toContain('2026年3月16日前（含当日）');
    expect(words).toContain('{"name":"备案联系人","value":""}');
  });

  it('names its contact in full to the agency that gave it, and masked to anybody else', async () => {
    await file();
    expect(wordsOf(await shown(agency, 'filing-form'))).toMatch(/李备案.*13912345678/);
    for (const made of [await shown(enterprise, 'filing-form'), must(await world.call(officer('filing', '320402'), r.showBureauDocument, { params: { agreementId, document: 'filing-form' }, query: {} })).body]) expect(wordsOf(made)).not.toMatch(/李备案|13912345678/);
  });
});

describe('the check of a paper', () => {
  it('answers anybody who has number and hash, with the specialist’s name covered', async () => {
    const hash = await offer();
    expect(await checked(hash)).toMatchObject({ ok: true, body: { standing: 'not-signed', enterpriseName: '巷口老面馆（示例）', signatures: [] } });
    await sign(hash);
    const { body } = must(await checked(hash));
    expect(body).toMatchObject({ standing: 'not-begun', signedOn: '2026-03-05', signatures: [{ side: 'enterprise' }, { side: 'agency' }] });
    world.now = '2026-03-31T16:00:00.000Z';
    expect(await checked(hash)).toMatchObject({ body: { standing: 'in-force' } });
    expect(wordsOf(body)).not.toContain('欧阳示例');
  });

  it('knows no other hash, and no other agreement', async () => {
    const hash = await offer();
    expect(await checked(hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))).toMatchObject({ status: 404 });
    expect(await checked(hash, systemRandom.id('agreement', world.now))).toMatchObject({ status: 404 });
  });

  it('tells a text that was changed since from the one that holds', async () => {
    const old = await offer();
    const { agreement } = must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body;
    must(await world.call(agency.member, a.editAgreement, { params: of(agency), body: { rev: agreement.rev, terms: { ...agreement.terms, mannerNote: '每月上门一次' } } }));
    expect(await checked(old)).toMatchObject({ body: { standing: 'replaced' } });
    const now = await offer();
    await sign(now);
    expect(await checked(old)).toMatchObject({ body: { standing: 'replaced', signatures: [] } });
    expect(await checked(now)).toMatchObject({ body: { standing: 'not-begun' } });
  });

  it('says of an agreement that ended since when', async () => {
    const hash = await offer();
    await sign(hash);
    const { agreement } = must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body;
    world.now = '2026-05-05T01:00:00.000Z';
    must(await world.call(agency.member, a.terminateAgreement, { params: of(agency), body: { rev: agreement.rev, reason: '企业搬离本市' } }));
    expect(await checked(hash)).toMatchObject({ body: { standing: 'ended', endedOn: '2026-05-05' } });
    expect((await shown()).mark).toContain('2026年5月5日');
  });
});

describe('a change of terms', () => {
  const nextChange = async (from: string, mannerNote: string) => {
    const { agreement } = must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body;
    const { n, rev } = must(await world.call(agency.member, a.draftAmendment, { params: of(agency), body: { rev: agreement.rev } })).body;
    const params = { ...of(agency), n: String(n) };
    const edited = must(await world.call(agency.member, a.editAmendment, { params, body: { rev, from, reason: '增加每月电话回访', terms: { ...agreement.terms, mannerNote } } })).body;
    must(await world.call(agency.member, a.offerAmendment, { params, body: { rev: edited.rev } }));
    return params;
  };
  const change = async () => {
    await sign(await offer());
    return nextChange('2026-05-01', '每月电话回访一次');
  };
  const signChange = async (n: string) => {
    const hash = (await shown(agency, 'amendment', n)).check?.hash ?? '';
    for (const side of [enterprise, agency]) must(await world.call(side.member, a.signAmendment, { params: { ...of(side), n }, body: { textHash: hash, agreed: true } }));
    return hash;
  };

  it('is a paper of its own with its own hash, and is told beside the agreement once both have signed', async () => {
    const { n } = await change();
    const made = await shown(enterprise, 'amendment', n);
    expect(made.mark).toContain('待双方签订');
    expect(wordsOf(made)).toMatch(/第1次变更.*自2026年5月1日起执行.*每月电话回访一次/s);
    const hash = made.check?.hash ?? '';
    expect(await checked(hash)).toMatchObject({ body: { standing: 'not-signed', from: '2026-05-01' } });
    await signChange(n);
    expect(await checked(hash)).toMatchObject({ body: { standing: 'not-begun', signedOn: '2026-03-05', signatures: [{ side: 'enterprise' }, { side: 'agency' }] } });
    world.now = '2026-04-30T15:00:00.000Z';
    expect(await checked((await shown()).check?.hash ?? '')).toMatchObject({ body: { standing: 'in-force', changes: [{ n: 1, from: '2026-05-01' }] } });
  });

  it('takes the place of the terms before it from its first day on, on paper and in the check', async () => {
    const { n } = await change();
    const first = await signChange(n);
    world.now = '2026-05-02T01:00:00.000Z';
    expect(await checked((await shown()).check?.hash ?? '')).toMatchObject({ body: { standing: 'changed', changes: [{ n: 1, from: '2026-05-01' }] } });
    expect((await shown()).mark).toContain('自2026年5月1日起按第1次变更协议执行');
    expect(await checked(first)).toMatchObject({ body: { standing: 'in-force', changes: [] } });
    expect((await shown(enterprise, 'amendment', n)).mark).toBeUndefined();
    const next = await nextChange('2026-06-01', '每季度上门一次');
    const second = await signChange(next.n);
    expect(await checked(first)).toMatchObject({ body: { standing: 'in-force', changes: [{ n: 2, from: '2026-06-01' }] } });
    world.now = '2026-06-01T01:00:00.000Z';
    expect(await checked(first)).toMatchObject({ body: { standing: 'changed', changes: [{ n: 2, from: '2026-06-01' }] } });
    expect((await shown(enterprise, 'amendment', n)).mark).toContain('按第2次变更协议执行');
    expect(await checked(second)).toMatchObject({ body: { standing: 'in-force', changes: [] } });
  });

  it('says on paper too that its agreement has ended', async () => {
    const { n } = await change();
    await signChange(n);
    const { agreement } = must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body;
    world.now = '2026-05-05T01:00:00.000Z';
    must(await world.call(agency.member, a.terminateAgreement, { params: of(agency), body: { rev: agreement.rev, reason: '企业搬离本市' } }));
    expect((await shown(enterprise, 'amendment', n)).mark).toContain('2026年5月5日');
  });

  it('that there is none is not found, and which one must be said', async () => {
    await offer();
    expect(await world.call(agency.member, r.showDocument, { params: { ...of(agency), document: 'amendment' }, query: { n: '7' } })).toMatchObject({ status: 404 });
    expect(await world.call(agency.member, r.showDocument, { params: { ...of(agency), document: 'amendment' }, query: {} })).toMatchObject({ status: 400 });
  });
});

describe('the hand-over list', () => {
  it('is there once the agreement has ended: what is handed over, by whom, and what the archive holds', async () => {
    await sign(await offer());
    expect(await world.call(agency.member, r.showDocument, { params: { ...of(agency), document: 'hand-over-list' }, query: {} })).toMatchObject({ status: 404 });
    const { agreement } = must(await world.call(agency.member, a.showAgreement, { params: of(agency) })).body;
    world.now = '2026-05-05T01:00:00.000Z';
    must(await world.call(agency.member, a.terminateAgreement, { params: of(agency), body: { rev: agreement.rev, reason: '企业搬离本市' } }));
    const made = await shown(enterprise, 'hand-over-list');
    expect(wordsOf(made.blocks)).toMatch(/企业搬离本市.*返还或删除掌握的甲方员工个人信息.*签订服务协议/s);
    const [lines] = made.blocks.filter(({ kind }) => kind === 'table');
    expect(lines?.kind === 'table' && lines.rows.every((row) => row.length === lines.head.length)).toBe(true);
  });
});
