import { beforeEach, describe, expect, it } from 'vitest';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { keys } from '../../../functions/table/keys.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { fairForm } from '../../support/builders.ts';
import { createWorld, must, officer, type World } from '../../support/world.ts';

const r = fairRoutes;
const hall = officer('fair');
const selection = { choices: 3, invitations: 20, opensOn: '2026-03-05', closesOn: '2026-03-27', answerWorkingDays: 2 };
let world: World;

beforeEach(async () => {
  world = await createWorld();
  world.add(r, fairBindings(world.ports));
});
const draft = async (more: object = {}) => must(await world.call(hall, r.draftFair, { body: { ...fairForm, ...more } })).body;
const stored = (id: string) => world.table.get('fair', keys.fair(id));

describe('the rules and the map link of a fair', () => {
  it('are kept as the officer entered them; the usual rules where nothing was entered', async () => {
    expect(await stored((await draft({ selection, mapLink: 'https://surl.amap.com/abc' })).id)).toMatchObject({ selection, mapLink: 'https://surl.amap.com/abc' });
    expect((await stored((await draft()).id))?.selection).toEqual({ choices: 5, invitations: 30, opensOn: '2026-03-01', closesOn: '2026-03-27', answerWorkingDays: 5 });
  });

  it('can be changed while it is a draft, and a link taken away', async () => {
    const { id, rev } = await draft({ selection, mapLink: 'https://surl.amap.com/abc' });
    must(await world.call(hall, r.editFair, { params: { fairId: id }, body: { ...fairForm, rev, selection: { ...selection, choices: 4 } } }));
    const fair = await stored(id);
    expect([fair?.selection?.choices, fair?.mapLink]).toEqual([4, undefined]);
  });

  it('name the field that does not fit', async () => {
    const refused = (more: object) => world.call(hall, r.draftFair, { body: { ...fairForm, ...more } });
    expect(await refused({ selection: { ...selection, closesOn: '2026-03-19' } })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/selection/closesOn', kind: 'closes-before-fair' }] } });
    expect(await refused({ selection: { ...selection, opensOn: '2026-03-21' } })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/selection/opensOn', kind: 'begins-after-fair' }] } });
    expect(await refused({ mapLink: 'http://surl.amap.com/abc' })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/mapLink' }] } });
  });

  it('move with the fair, whose sign-up has to have begun by then', async () => {
    const { id, rev } = await draft({ selection });
    must(await world.call(hall, r.publishFair, { params: { fairId: id }, body: { rev } }));
    const moved = { rev: 2, startTime: '09:00', endTime: '12:00', venue: fairForm.venue, address: fairForm.address, reason: '场地检修' };
    must(await world.call(hall, r.rescheduleFair, { params: { fairId: id }, body: { ...moved, date: '2026-03-27', signUpClosesOn: '2026-03-26' } }));
    expect((await stored(id))?.selection).toEqual({ ...selection, closesOn: '2026-04-03' });
    const again = (closesOn: string) => world.call(hall, r.rescheduleFair, { params: { fairId: id }, body: { ...moved, rev: 3, date: '2026-03-27', signUpClosesOn: '2026-03-26', mapLink: 'https://surl.amap.com/new', selection: { closesOn } } });
    expect(await again('2026-03-26')).toMatchObject({ problem: { errors: [{ pointer: '/selection/closesOn', kind: 'closes-before-fair' }] } });
    must(await again('2026-04-10'));
    expect(await stored(id)).toMatchObject({ selection: { ...selection, closesOn: '2026-04-10' }, mapLink: 'https://surl.amap.com/new' });
    const late = await draft({ signUpOpensOn: '2026-03-10' });
    must(await world.call(hall, r.publishFair, { params: { fairId: late.id }, body: { rev: 1 } }));
    expect(await world.call(hall, r.rescheduleFair, { params: { fairId: late.id }, body: { ...moved, date: '2026-03-09', signUpClosesOn: '2026-03-08' } })).toMatchObject({ status: 400, problem: { errors: [{ pointer: '/signUpOpensOn', kind: 'opens-after-close' }] } });
  });
});
