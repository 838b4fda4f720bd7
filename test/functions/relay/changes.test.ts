import { describe, expect, it } from 'vitest';
import { hallChangeOf, publicChangeOf, seatChangeOf } from '../../../functions/relay/changes.ts';

const at = '2027-03-05T01:00:00.000Z';
const changed = (image: Readonly<Record<string, string>>) => publicChangeOf({ dynamodb: { NewImage: Object.fromEntries(Object.entries({ updatedAt: at, ...image }).map(([name, value]) => [name, { S: value }])) } });

describe('a change in the table concerns', () => {
  it.each([
    ['the fair’s page, when a booth is placed', { type: 'booth', fairId: 'fair_1' }, { type: 'booth', id: 'fair_1', at }],
    ['the agency’s page, when its particulars change', { type: 'organisation', id: 'org_1', side: 'agency' }, { type: 'organisation', id: 'org_1', at }],
    ['the agency’s page, when its verification is renewed', { type: 'qualification', organisationId: 'org_1' }, { type: 'organisation', id: 'org_1', at }],
    ['the agency’s page, when its record grows', { type: 'track-record', agencyId: 'org_1' }, { type: 'organisation', id: 'org_1', at }],
    ['no page, when an enterprise changes', { type: 'organisation', id: 'org_2', side: 'enterprise' }, undefined],
    ['no page, when a service is logged', { type: 'record', id: 'rec_1' }, undefined],
  ])('%s', (_, image, expected) => {
    expect(changed(image)).toEqual(expected);
  });
});

type Attribute = { readonly S: string } | { readonly BOOL: boolean } | { readonly N: string };
const seatsOf = (image: Readonly<Record<string, Attribute>>) => seatChangeOf({ dynamodb: { NewImage: { updatedAt: { S: at }, ...image } as never } });
const signUp = (status: string, holdsSeat: boolean) => ({ type: { S: 'sign-up' }, fairId: { S: 'fair_1' }, status: { S: status }, holdsSeat: { BOOL: holdsSeat } });

describe('the seats of a fair are tended', () => {
  it.each([
    ['when a seat comes free', signUp('cancelled', true), true],
    ['when a dead ticket is found', signUp('void', true), true],
    ['when somebody waits', signUp('waiting', false), true],
    ['when the fair is called off', { type: { S: 'fair' }, id: { S: 'fair_1' }, status: { S: 'cancelled' } }, true],
    ['when the fair is moved', { type: { S: 'fair' }, id: { S: 'fair_1' }, status: { S: 'published' }, moves: { N: '1' } }, true],
    ['when an agency gives up its booth', { type: { S: 'booth' }, fairId: { S: 'fair_1' }, status: { S: 'withdrawn' } }, true],
    ['when a booth is taken back', { type: { S: 'booth' }, fairId: { S: 'fair_1' }, status: { S: 'refused' } }, true],
    ['not when a booth is placed', { type: { S: 'booth' }, fairId: { S: 'fair_1' }, status: { S: 'placed' } }, false],
    ['not when somebody takes a seat', signUp('seated', true), false],
    ['not when a seat has passed on', signUp('cancelled', false), false],
    ['not when a fair is published', { type: { S: 'fair' }, id: { S: 'fair_1' }, status: { S: 'published' } }, false],
    ['not for a guard, which has no time', { type: { S: 'guard' }, updatedAt: { N: '0' } }, false],
  ] as const)('%s', (_, image, tended) => {
    expect(seatsOf(image)).toEqual(tended ? { fairId: 'fair_1', at } : undefined);
  });
});

const hallOf = (image: Readonly<Record<string, Attribute>>, before?: Readonly<Record<string, Attribute>>) => hallChangeOf({ dynamodb: { NewImage: { updatedAt: { S: at }, ...image } as never, ...(before && { OldImage: before as never }) } });
const ticket = (status: string) => ({ type: { S: 'sign-up' }, fairId: { S: 'fair_1' }, ticket: { N: '17' }, status: { S: status } });
const choice = (status: string) => ({ type: { S: 'choice' }, id: { S: 'cho_1' }, fairId: { S: 'fair_1' }, status: { S: status } });
const nothing = { fairId: 'fair_1', at, hall: false, tickets: [], choices: [] };

describe('the board of a hall', () => {
  it.each([
    ['learns of a sign-up', hallOf(ticket('seated')), { ...nothing, tickets: [17] }],
    ['learns of a check-in', hallOf(ticket('checked-in'), ticket('seated')), { ...nothing, tickets: [17] }],
    ['learns of a match', hallOf(choice('matched'), choice('proposed')), { ...nothing, choices: ['cho_1'] }],
    ['learns of a booth', hallOf({ type: { S: 'booth' }, fairId: { S: 'fair_1' }, status: { S: 'placed' } }), { ...nothing, hall: true }],
    ['learns of the fair', hallOf({ type: { S: 'fair' }, id: { S: 'fair_1' }, status: { S: 'published' } }), { ...nothing, hall: true }],
    ['is not told of a draft', hallOf({ type: { S: 'fair' }, id: { S: 'fair_1' }, status: { S: 'draft' } }), undefined],
    ['is not told when a sign-up only learns something', hallOf(ticket('seated'), ticket('seated')), undefined],
    ['is not told of a choice that waits', hallOf(choice('proposed')), undefined],
    ['is not told of anything else', hallOf({ type: { S: 'event' }, id: { S: 'evt_1' } }), undefined],
  ])('%s', (_, told, expected) => {
    expect(told).toEqual(expected);
  });
});
