import type { Organisation } from '../../shared/domain/party.ts';
import { figuresGiven } from '../../shared/domain/size-rules.ts';
import { create, guard, type Write } from './change.ts';
import { guards } from './keys.ts';

/** A new organisation, once per credit code; figures that come with it begin its sizes by year. */
export const organisationWrites = (organisation: Organisation): Write[] => [
  guard(guards.creditCode(organisation.creditCode), organisation.id, 'organisation-registered'),
  create(organisation),
  ...(organisation.size ? [create(figuresGiven(organisation.id, undefined, organisation.size.figures, [], organisation.size.given))] : []),
];
