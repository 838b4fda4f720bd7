import { beforeEach, describe, expect, it } from 'vitest';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import type { SignatureProvider } from '../../../functions/agreements/signatures/provider.ts';
import { createReferenceProvider } from '../../../functions/agreements/signatures/reference-provider.ts';
import { proofHolds } from '../../../functions/agreements/signatures/verify-proof.ts';
import { sha256 } from '../../../functions/table/archive.ts';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { keys } from '../../../functions/table/keys.ts';
import { agreementRoutes as r, type SignatureForm } from '../../../shared/contract/agreements.ts';
import { readText } from '../../../shared/domain/agreement-text.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import type { SignatureMethod } from '../../../shared/domain/signature.ts';
import { givenDraft, type DraftGiven } from '../../support/drafts.ts';
import { localKms } from '../../support/local-kms.ts';
import { everyItem } from '../../support/table.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

let world: World;
let given: DraftGiven;

const rulesetWith = (...signature: SignatureMethod[]) => ({ ...SAMPLE_2026_1, switches: { ...SAMPLE_2026_1.switches, signature } });
const begin = async (methods: readonly SignatureMethod[], signatures?: SignatureProvider) => {
  world = await createWorld('2026-03-05T01:00:00.000Z');
  world.add(r, agreementBindings({ ...world.ports, rulesets: [rulesetWith(...methods)], ...(signatures && { signatures }) }));
  given = await givenDraft(world);
};
const sides = () => [given.enterprise, given.agency] as const;
const offered = async () => {
  await given.complete();
  return (await given.show('agency')).textHash ?? '';
};
const sign = (side: 'enterprise' | 'agency', body: Partial<SignatureForm>) => world.call(given[side].member, r.signAgreement, { params: given.params(side), body: { textHash: '0'.repeat(64), agreed: true, ...body } });
const scan = async (side: 'enterprise' | 'agency', name: string) => {
  const upload = readyUpload(world, given[side].organisationId, { name });
  await world.given(upload);
  return upload;
};
const holds = async () => expect(allBreaches(await everyItem(world))).toEqual([]);

describe('a method of signing', () => {
  beforeEach(() => begin(['stamped-scan']));

  it('that the ruleset does not take is refused, and only those it takes are offered', async () => {
    const textHash = await offered();
    expect(await sign('enterprise', { textHash })).toMatchObject({ status: 409, problem: { kind: 'signature-method-refused' } });
    expect(await sign('enterprise', { textHash, method: 'electronic-signature' })).toMatchObject({ problem: { kind: 'signature-method-refused' } });
    expect((await given.show('enterprise')).methods).toEqual(['stamped-scan']);
  });
});

describe('a stamped scan', () => {
  beforeEach(() => begin(['confirmation-by-both', 'stamped-scan']));

  it('stands with its own hash beside the text’s, and the other side says that it has seen it before it signs', async () => {
    const textHash = await offered();
    expect(await sign('enterprise', { textHash, method: 'stamped-scan' })).toMatchObject({ problem: { errors: [{ pointer: '/scanUploadIds', kind: 'required' }] } });
    const paper = await scan('enterprise', '盖章协议.pdf');
    must(await sign('enterprise', { textHash, method: 'stamped-scan', scanUploadIds: [paper.id] }));
    expect((await given.show('agency')).agreement).toMatchObject({ enterpriseSignature: { method: 'stamped-scan', textHash, scan: { sha256: paper.sha256, name: '盖章协议.pdf' } } });
    expect(await sign('agency', { textHash })).toMatchObject({ problem: { errors: [{ pointer: '/scanSeen', kind: 'required' }] } });
    must(await sign('agency', { textHash, scanSeen: true }));
    expect((await given.show('agency')).agreement).toMatchObject({ status: 'in-force', enterpriseSignature: { checked: { as: 'agency', by: given.agency.member.personId } }, agencySignature: { method: 'confirmation-by-both' } });
    await holds();
  });

  it('that nobody else has seen is looked at by the officer, or the filing is not accepted', async () => {
    const textHash = await offered();
    must(await sign('enterprise', { textHash }));
    const paper = await scan('agency', '协议扫描件.pdf');
    must(await sign('agency', { textHash, method: 'stamped-scan', scanUploadIds: [paper.id] }));
    must(await world.call(given.agency.member, r.fileAgreement, { params: given.params('agency'), body: { rev: 1, serviceAddress: '常州市天宁区示例路1号' } }));
    const accept = (scansChecked?: boolean) => world.call(officer('filing', '320402'), r.decideFiling, { params: { agreementId: given.agreementId }, body: { rev: 2, action: 'accept', ...(scansChecked && { scansChecked }) } });
    expect(await accept()).toMatchObject({ problem: { errors: [{ pointer: '/scansChecked', kind: 'required' }] } });
    must(await accept(true));
    expect((await given.show('enterprise')).agreement).toMatchObject({ agencySignature: { checked: { as: 'officer' } } });
    await holds();
  });

  it('is checked afterwards by the other side, once, and never by the side that signed with it', async () => {
    const textHash = await offered();
    must(await sign('enterprise', { textHash }));
    const paper = await scan('agency', '协议扫描件.pdf');
    must(await sign('agency', { textHash, method: 'stamped-scan', scanUploadIds: [paper.id] }));
    const check = async (side: 'enterprise' | 'agency') => world.call(given[side].member, r.checkScan, { params: given.params(side), body: { rev: (await given.show(side)).agreement.rev, scanSeen: true } });
    expect(await check('agency')).toMatchObject({ problem: { kind: 'status-conflict' } });
    must(await check('enterprise'));
    expect(await check('enterprise')).toMatchObject({ problem: { kind: 'status-conflict' } });
    await holds();
  });
});

describe('an electronic signature', () => {
  it('is a real one over text, signer and moment: it verifies, and no longer when one of them is another', async () => {
    const { client, keyId, stop } = await localKms();
    try {
      await begin(['electronic-signature'], createReferenceProvider(client, keyId));
      const textHash = await offered();
      for (const side of ['enterprise', 'agency'] as const) must(await sign(side, { textHash, method: 'electronic-signature' }));
      const file = await given.show('enterprise');
      expect(file).toMatchObject({ agreement: { status: 'in-force' }, verified: ['enterprise', 'agency'] });
      const signature = file.agreement.status === 'in-force' ? file.agreement.enterpriseSignature : undefined;
      if (signature?.method !== 'electronic-signature') throw new Error('no electronic signature');
      const { proof } = signature;
      expect(proof.statement).toContain(textHash);
      expect(proofHolds(proof, proof.statement)).toBe(true);
      const other = proof.statement.replace(textHash, 'f'.repeat(64));
      expect([proofHolds(proof, other), proofHolds({ ...proof, statement: other }, other), proofHolds({ ...proof, algorithm: 'none' }, proof.statement), proofHolds({ ...proof, publicKey: 'x' }, proof.statement)]).toEqual([false, false, false, false]);
      await holds();
    } finally {
      await stop();
    }
  });

  it('is asked of the service once, also where the other side signs in the same moment', async () => {
    const { client, keyId, stop } = await localKms();
    try {
      const reference = createReferenceProvider(client, keyId);
      let asked = 0;
      await begin(['electronic-signature', 'confirmation-by-both'], {
        async sign(request) {
          asked += 1;
          if (asked === 1) must(await sign('agency', { textHash: (await given.show('agency')).textHash ?? '' }));
          return reference.sign(request);
        },
      });
      must(await sign('enterprise', { textHash: await offered(), method: 'electronic-signature' }));
      expect(await given.show('agency')).toMatchObject({ agreement: { status: 'in-force', agencySignature: { method: 'confirmation-by-both' } }, verified: ['enterprise'] });
      expect(asked).toBe(1);
      await holds();
    } finally {
      await stop();
    }
  });

  it('is not offered where no service is connected, whatever the ruleset says', async () => {
    await begin(['electronic-signature', 'confirmation-by-both']);
    const textHash = await offered();
    expect((await given.show('agency')).methods).toEqual(['confirmation-by-both']);
    expect(await sign('agency', { textHash, method: 'electronic-signature' })).toMatchObject({ problem: { kind: 'signature-method-refused' } });
  });

  it('that does not verify is not kept', async () => {
    await begin(['electronic-signature'], { sign: async ({ statement }) => ({ provider: 'broken', algorithm: 'ECDSA_SHA_256', publicKey: 'none', statement, signature: 'bm9uZQ==' }) });
    expect(await sign('agency', { textHash: await offered(), method: 'electronic-signature' })).toMatchObject({ problem: { kind: 'unavailable' } });
    expect((await given.show('agency')).agreement).not.toHaveProperty('agencySignature');
  });
});

describe('the text', () => {
  beforeEach(() => begin(['confirmation-by-both']));

  it('that is signed is kept byte by byte, names both with their credit codes, and reads as what was agreed', async () => {
    const textHash = await offered();
    const { text, agreement } = await given.show('enterprise');
    expect(text && sha256(text.canonical)).toBe(textHash);
    const content = text && readText(text.canonical);
    expect(content).toMatchObject({ enterprise: { creditCode: given.enterprise.organisation.creditCode }, agency: { name: given.agency.organisation.name }, terms: agreement.terms });
  });

  it('that is changed leaves the former signature as void, with who had signed what and what changed', async () => {
    const textHash = await offered();
    must(await sign('enterprise', { textHash }));
    await given.edit('agency', { liability: '违约的一方赔偿对方的全部损失' });
    const { voided } = await given.show('enterprise');
    expect(voided).toMatchObject([{ text: 2, hash: textHash, changed: ['liability'], enterpriseSignature: { textHash }, voided: { by: given.agency.member.personId } }]);
    const old = must(await world.call(given.enterprise.member, r.showAgreementText, { params: { ...given.params('enterprise'), text: '2' } })).body;
    expect(sha256(old.canonical)).toBe(textHash);
    await holds();
  });

  it('that is saved without a change voids nothing', async () => {
    const textHash = await offered();
    must(await sign('enterprise', { textHash }));
    await given.edit('agency', {});
    expect(await given.show('agency')).toMatchObject({ agreement: { status: 'offered', enterpriseSignature: { textHash } }, voided: [] });
  });

  it.each([
    ['that begins longer ago than the ruleset takes', { startsOn: '2026-02-02', endsOn: '2027-02-01' }, { pointer: '/terms/startsOn', kind: 'date-before', facts: { date: '2026-02-03' } }],
    ['whose last day is over', { startsOn: '2026-02-10', endsOn: '2026-03-04' }, { pointer: '/terms/endsOn', kind: 'date-past' }],
  ])('for a period %s is not made final', async (_, period, error) => {
    expect(await given.offer(period)).toMatchObject({ problem: { kind: 'terms-incomplete', errors: [error] } });
  });

  it('left lying gets no second signature once its last day is over, nor once its first is too long ago', async () => {
    await given.complete({ startsOn: '2026-03-05', endsOn: '2026-03-20' });
    const { textHash = '' } = await given.show('agency');
    must(await sign('agency', { textHash }));
    const late = { problem: { kind: 'terms-incomplete', errors: [{ pointer: '/terms/endsOn', kind: 'date-past' }] } };
    world.now = '2026-03-20T16:01:00.000Z';
    expect(await sign('enterprise', { textHash })).toMatchObject(late);
    world.now = '2026-04-05T01:00:00.000Z';
    expect(await sign('enterprise', { textHash })).toMatchObject({ problem: { errors: [{ pointer: '/terms/startsOn', kind: 'date-before' }, ...late.problem.errors] } });
    world.now = '2026-03-20T15:59:00.000Z';
    must(await sign('enterprise', { textHash }));
  });

  it('of the first version still reads and keeps its hash', async () => {
    const textHash = await offered();
    const kept = await world.table.get('agreement-text', keys.agreementText(given.agreementId, 2));
    const first = JSON.parse(kept?.canonical ?? '') as { terms: object };
    const { fee: _, ...terms } = (await given.show('agency')).agreement.terms;
    const canonical = JSON.stringify({ ...first, form: undefined, terms: { ...terms, monthlyFeeFen: 30_000, feeNote: '按季支付' } });
    expect(readText(canonical)?.terms.fee).toEqual({ kind: 'paid', amountFen: 30_000, per: 'month', payer: 'enterprise', due: '', note: '按季支付', negotiable: [] });
    expect(readText('{"id":1}')).toBeUndefined();
    expect(sides().length).toBe(2);
    expect(textHash).toHaveLength(64);
  });
});
