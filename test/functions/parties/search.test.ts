import { beforeEach, describe, expect, it } from 'vitest';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { systemActor } from '../../../functions/system-actor.ts';
import { finderBreaches } from '../../../functions/table/invariants/finders.ts';
import { factsOf } from '../../../functions/table/invariants/facts.ts';
import { finderRepairs } from '../../../functions/table/repair-finders.ts';
import { sampleCreditCode } from '../../../infra/local/samples/data.ts';
import { partyRoutes as r } from '../../../shared/contract/parties.ts';
import type { District } from '../../../shared/domain/who.ts';
import { givenOrganisation } from '../../support/builders.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, must, officer, person, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  world.add(r, partyBindings(world.ports));
});
const register = async (index: number, name: string, district: District = '320402', more: object = {}) =>
  must(
    await world.call(person(`p${index}`), r.registerOrganisation, {
      body: { side: 'enterprise', creditCode: sampleCreditCode(district, index), name, district, address: `常州市示例路${index}号`, contactName: '示例', contactPhone: `1380000${String(index).padStart(4, '0')}`, ...more },
    }),
  ).body.id;
const city = officer('filing');
const search = async (words: string, more: { district?: District; cursor?: string } = {}, as = city) => must(await world.call(as, r.searchOrganisations, { query: { words, ...more } })).body;
const names = async (words: string, more: { district?: District } = {}, as = city) => (await search(words, more, as)).items.map(({ name }) => name);

describe('an officer finds organisations', () => {
  it('by any part of the name, in any form of brackets, blanks and letters', async () => {
    await register(1, '常州市天宁区巷口老面馆（示例）');
    await register(2, '常州ABC电子有限公司');
    expect(await names('老面馆')).toEqual(['常州市天宁区巷口老面馆（示例）']);
    expect(await names('馆(示例)')).toEqual(['常州市天宁区巷口老面馆（示例）']);
    expect(await names('ａｂｃ 常州')).toEqual(['常州ABC电子有限公司']);
    expect((await names('常州')).sort()).toEqual(['常州ABC电子有限公司', '常州市天宁区巷口老面馆（示例）']);
    expect(await names('面馆 钟楼')).toEqual([]);
  });

  it('by the credit code, whole or its beginning, however it is grouped', async () => {
    const code = sampleCreditCode('320402', 7);
    await register(7, '示例商贸');
    expect(await names(code)).toEqual(['示例商贸']);
    expect(await names(`${code.slice(0, 8)} ${code.slice(8).toLowerCase()}`)).toEqual(['示例商贸']);
    expect(await names(code.slice(0, 13))).toEqual(['示例商贸']);
    expect(await names('92')).toEqual([]);
  });

  it('once each, also where the part stands twice in the name, page by page', async () => {
    for (let index = 1; index <= 60; index += 1) await register(index, `常常好${index}号店`);
    const first = await search('常', { district: '320402' });
    const rest = await search('常', { district: '320402', ...(first.next && { cursor: first.next }) });
    const third = rest.next ? await search('常', { district: '320402', cursor: rest.next }) : { items: [] };
    const all = [...first.items, ...rest.items, ...third.items].map(({ id }) => id);
    expect([all.length, new Set(all).size]).toEqual([60, 60]);
    expect(await search('常')).toMatchObject({ more: true });
  });

  it('of the districts that the office serves alone', async () => {
    await register(1, '天宁面馆');
    await register(2, '钟楼面馆', '320404');
    const tianning = officer('filing', '320402');
    expect(await names('面馆', {}, tianning)).toEqual(['天宁面馆']);
    expect(await world.call(tianning, r.searchOrganisations, { query: { words: '面馆', district: '320404' } })).toMatchObject({ status: 404 });
    expect(await world.call(person('nobody'), r.searchOrganisations, { query: { words: '面馆' } })).toMatchObject({ status: 403 });
    expect(await names('面馆', { district: '320404' })).toEqual(['钟楼面馆']);
    expect(await world.call(city, r.searchOrganisations, { query: { words: '（）' } })).toMatchObject({ problem: { errors: [{ pointer: '/query/words', kind: 'required' }] } });
  });

  it('by the new name after a change, and no more by the old one', async () => {
    const id = await register(1, '巷口老面馆');
    must(await world.call(person('p1'), r.changeParticulars, { params: { organisationId: id }, body: { rev: 1, name: '新店', address: '常州市示例路1号' } }));
    expect([await names('面馆'), await names('新店')]).toEqual([[], ['新店']]);
    expect(finderBreaches(factsOf(await everyItem(world)))).toEqual([]);
  });

  it('with the longest name that a form takes', async () => {
    const id = await register(1, '甲'.repeat(40) + '乙'.repeat(40));
    expect(await names('甲乙')).toHaveLength(1);
    must(await world.call(person('p1'), r.changeParticulars, { params: { organisationId: id }, body: { rev: 1, name: '丙'.repeat(79) + '丁', address: '常州市示例路1号' } }));
    expect([await names('乙'), (await names('丙丁')).length, (await names('丁')).length]).toEqual([[], 1, 1]);
  });

  it('also those from before there was a search, once they are repaired', async () => {
    await givenOrganisation(world, 'enterprise', { name: '旧面馆' });
    const facts = factsOf((await everyItem(world)).filter(({ type }) => type !== 'finder'));
    const repairs = finderRepairs(facts);
    expect(repairs).toHaveLength(1);
    for (const writes of repairs) must(await world.table.commit(systemActor('repair', world.now), { action: 'repair', subject: { type: 'records', id: 'all' }, writes, reply: { status: 200, body: null } }));
    expect(await names('旧面')).toEqual(['旧面馆']);
    expect(finderRepairs(factsOf(await everyItem(world)))).toEqual([]);
  });
});

describe('a registration that looks like another one', () => {
  const typed = { side: 'enterprise' as const, district: '320402' as const, name: '第二家店', address: '常州市示例路1号', contactName: '示例', contactPhone: '13900000000', legalRepresentative: '张三' };
  const again = (more: object = {}) => world.call(person('q'), r.registerOrganisation, { body: { ...typed, creditCode: sampleCreditCode('320402', 9), ...more } });

  it('is told in which respects, and nothing else; confirmed it stands', async () => {
    await register(1, '第一家店', '320402', { legalRepresentative: '张三' });
    const refused = await again({ alikeKnown: false });
    expect(refused).toMatchObject({ status: 409, problem: { kind: 'may-be-registered', facts: { address: 1, 'legal-representative': 1 } } });
    expect(JSON.stringify(refused)).not.toContain('第一家店');
    must(await again({ alikeKnown: true }));
  });

  it('never blocks who does not ask, nor one that looks like no other', async () => {
    await register(1, '第一家店');
    must(await again({ address: '常州市另一条路88号', alikeKnown: false }));
  });

  it('hears first that its code is registered', async () => {
    await register(9, '第一家店', '320402', { address: typed.address });
    expect(await again({ alikeKnown: false })).toMatchObject({ problem: { kind: 'organisation-registered' } });
  });

  it('shows officers the pair from both sides, and its own people nothing of the other', async () => {
    const first = await register(1, '第一家店', '320402', { legalRepresentative: '张三' });
    const second = must(await again()).body.id;
    const pairOf = async (targetId: string) => must(await world.call(officer('verification', '320402'), r.showOrganisationToBureau, { params: { targetId } })).body.alike;
    expect(await pairOf(second)).toMatchObject([{ id: first, name: '第一家店', kinds: ['legal-representative', 'address'], served: true }]);
    expect(await pairOf(first)).toMatchObject([{ id: second }]);
    const own = must(await world.call(person('q'), r.showOrganisation, { params: { organisationId: second } })).body;
    expect(JSON.stringify(own)).not.toContain('第一家店');
    expect(own.organisation).not.toHaveProperty('alike');
    const stored = JSON.stringify((await everyItem(world)).filter(({ type }) => type === 'finder' || type === 'event'));
    expect(stored).not.toMatch(/张三|13900000000|示例路1号/);
  });

  it('is no longer alike once the facts have changed', async () => {
    await register(1, '第一家店');
    const second = must(await again()).body.id;
    must(await world.call(person('q'), r.changeParticulars, { params: { organisationId: second }, body: { rev: 1, name: typed.name, address: '常州市另一条路88号' } }));
    expect(must(await world.call(officer('verification', '320402'), r.showOrganisationToBureau, { params: { targetId: second } })).body.alike).toEqual([]);
  });
});
