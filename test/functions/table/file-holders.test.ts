import { expect, it } from 'vitest';
import { replace, type Write } from '../../../functions/table/change.ts';
import { holdersOf, namesTakenOut } from '../../../functions/table/file-holders.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { guards, keys } from '../../../functions/table/keys.ts';
import { erasedNameRepairs } from '../../../functions/table/repair-erased-names.ts';
import { agreementRoutes as r, type PaperForm } from '../../../shared/contract/agreements.ts';
import { claimRoutes } from '../../../shared/contract/claims.ts';
import { revise } from '../../../shared/domain/entity.ts';
import type { Upload } from '../../../shared/domain/upload.ts';
import { terms } from '../../support/agreements.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { addAgreements, givenDraft, acting } from '../../support/in-force.ts';
import { noonOf } from '../../support/service-year.ts';
import { everyItem } from '../../support/table.ts';
import { readyUpload } from '../../support/uploads.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';
import { claimWorld, submitOf } from '../claims/support.ts';

const givenFile = async (world: World, organisationId: string, personId: string, name: string): Promise<string> => {
  const upload = readyUpload(world, organisationId, { personId, name });
  await world.given(upload);
  return upload.id;
};
const uploadsOf = async (world: World, ids: readonly string[]): Promise<Upload[]> => (await world.table.getMany(ids.map(keys.upload))).filter((item) => item.type === 'upload');
/** Takes the names out and answers which of them still stand anywhere but on the uploads themselves. */
const takeOut = async (world: World, ids: readonly string[]): Promise<string[]> => {
  const holders = await holdersOf(world.table, await uploadsOf(world, ids));
  must(await world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: ids.join(), requestHash: '' }, { action: 'given', subject: { type: 'upload', id: 'all' }, writes: namesTakenOut(holders, new Set(ids), world.now), reply: { status: 200, body: null } }));
  const items = await everyItem(world);
  return items.filter(({ type }) => type !== 'upload' && type !== 'archive-entry').filter((item) => JSON.stringify(item).includes('李某')).map(({ type }) => String(type));
};

it('the name of a file goes from a claim, whose other files and personal data stay', async () => {
  const { world, given } = await claimWorld();
  const of = (name: string) => givenFile(world, given.agency.organisationId, given.agency.member.personId, name);
  const [gone, kept] = [await of('李某.pdf'), await of('发票.pdf')];
  const submitted = submitOf(given);
  const { id } = must(await world.call(given.agency.member, claimRoutes.submitClaim, { ...submitted, body: { ...submitted.body, uploadIds: [gone, kept] } })).body;
  const before = await world.table.get('claim', keys.claim(id));
  expect(await takeOut(world, [gone])).toEqual([]);
  const after = await world.table.get('claim', keys.claim(id));
  expect(after?.application.uploads.map(({ name }) => name)).toEqual(['', '发票.pdf']);
  expect(after).toEqual({ ...before, rev: (before?.rev ?? 0) + 1, updatedAt: world.now, application: after?.application });
  expect({ ...after?.application, uploads: [] }).toEqual({ ...before?.application, uploads: [] });
});

it('the name of a file goes from a filing, whose contact stays sealed and can still be opened', async () => {
  const world = addAgreements(await createWorld(noonOf('2026-03-02')));
  const pair = { enterprise: await givenOrganisation(world, 'enterprise'), agency: await givenOrganisation(world, 'agency') };
  const agreementId = await givenDraft(world, pair, '2026-03-03', '2027-03-02');
  const act = acting(world, pair, agreementId);
  await act.putInForce();
  const scan = await givenFile(world, pair.agency.organisationId, pair.agency.member.personId, '李某签字.pdf');
  must(await world.call(act.by('agency'), r.fileAgreement, { params: act.at('agency'), body: { rev: 1, contactName: '王五', contactPhone: '13812345678', serviceAddress: '常州市天宁区示例路1号', scanUploadIds: [scan] } }));
  expect(await takeOut(world, [scan])).toEqual([]);
  const filing = await world.table.get('filing', keys.filing(agreementId));
  if (!filing || filing.status === 'due') throw new Error('not filed');
  expect(filing.particulars.scan).toMatchObject({ uploadId: scan, name: '' });
  expect((await world.table.open(filing)).particulars).toMatchObject({ contactName: '王五', contactPhone: '13812345678' });
});

it('the name of a file goes from a paper agreement that was taken over, and from the agreement that it became', async () => {
  const world = addAgreements(await createWorld(noonOf('2026-03-02')));
  const [enterprise, agency] = [await givenOrganisation(world, 'enterprise', { creditCode: '91320402MA9KM001XT' }), await givenOrganisation(world, 'agency')];
  await world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: 'code', requestHash: '' }, { action: 'given', subject: { type: 'organisation', id: enterprise.organisationId }, writes: [{ kind: 'guard', key: guards.creditCode('91320402MA9KM001XT'), owner: enterprise.organisationId, refused: 'already-exists' }], reply: { status: 200, body: null } });
  const paper: PaperForm = { signedOn: '2024-02-20', terms: { ...terms, startsOn: '2024-03-01', endsOn: '2027-02-28' }, firstYear: 1, filed: { on: '2024-02-28', number: 'CZ-2024-018' }, paid: [] };
  const ofAgency = { organisationId: agency.organisationId };
  const takeOverId = must(await world.call(agency.member, r.enterTakeOvers, { params: ofAgency, body: { rows: [{ enterpriseCode: '91320402MA9KM001XT', paper }] } })).body.items[0]?.id ?? '';
  const scan = await givenFile(world, agency.organisationId, agency.member.personId, '李某协议.pdf');
  must(await world.call(agency.member, r.submitTakeOver, { params: { ...ofAgency, takeOverId }, body: { rev: 1, scanIds: [scan], proofs: {} } }));
  const first = officer('filing', '320402');
  for (const [as, rev] of [[first, 2], [{ ...first, personId: 'another-filer' }, 3]] as const) must(await world.call(as, r.decideTakeOver, { params: { takeOverId }, body: { rev, action: 'approve' } }));
  expect((await holdersOf(world.table, await uploadsOf(world, [scan]))).map(({ type }) => type).sort()).toEqual(['agreement', 'take-over']);
  expect(await takeOut(world, [scan])).toEqual([]);
});

it('a repair takes the names of erased files out of data from before, once', async () => {
  const { world, given } = await claimWorld();
  const of = (name: string) => givenFile(world, given.agency.organisationId, given.agency.member.personId, name);
  const [gone, kept] = [await of('李某.pdf'), await of('发票.pdf')];
  const submitted = submitOf(given);
  must(await world.call(given.agency.member, claimRoutes.submitClaim, { ...submitted, body: { ...submitted.body, uploadIds: [gone, kept] } }));
  const repairs = async () => erasedNameRepairs(factsOf(await everyItem(world)), world.now);
  expect(await repairs()).toEqual([]);
  const commit = (key: string, writes: readonly Write[]) => world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: key, requestHash: '' }, { action: 'repair', subject: { type: 'records', id: 'all' }, writes, reply: { status: 200, body: null } });
  const [upload] = await uploadsOf(world, [gone]);
  if (!upload) throw new Error('no upload');
  must(await commit('erase', [replace(upload, revise(upload, { name: '', erased: true }, world.now))]));
  const found = await repairs();
  expect(found).toHaveLength(1);
  for (const writes of found) must(await commit('repair', writes));
  expect(await repairs()).toEqual([]);
});

it('what the archive alone tells of has no other holder', async () => {
  const world = await createWorld();
  const upload = readyUpload(world, undefined, { status: 'claimed', claimedBy: { type: 'agreement', id: 'agr_x.archive' } });
  expect(await holdersOf(world.table, [upload])).toEqual([]);
});
