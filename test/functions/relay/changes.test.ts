import { describe, expect, it } from 'vitest';
import { publicChangeOf } from '../../../functions/relay/changes.ts';

const at = '2027-03-05T01:00:00.000Z';
const changed = (image: Readonly<Record<string, string>>) => publicChangeOf({ dynamodb: { NewImage: Object.fromEntries(Object.entries({ updatedAt: at, ...image }).map(([name, value]) => [name, { S: value }])) } });

describe('a change in the table concerns', () => {
  it.each([
    ['the fair’s page, when a booth is placed', { type: 'booth', fairId: 'fair_1' }, { type: 'booth', id: 'fair_1', at }],
    ['the agency’s page, when its particulars change', { type: 'organisation', id: 'org_1', side: 'agency' }, { type: 'organisation', id: 'org_1', at }],
    ['the agency’s page, when its verification is renewed', { type: 'qualification', organisationId: 'org_1' }, { type: 'organisation', id: 'org_1', at }],
    ['no page, when an enterprise changes', { type: 'organisation', id: 'org_2', side: 'enterprise' }, undefined],
    ['no page, when a service is logged', { type: 'record', id: 'rec_1' }, undefined],
  ])('%s', (_, image, expected) => {
    expect(changed(image)).toEqual(expected);
  });
});
