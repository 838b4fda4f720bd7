import type { Organisation } from '../../shared/domain/party.ts';
import { create, guard, type Write } from './change.ts';
import { guards } from './keys.ts';

/** A new organisation, once per credit code. */
export const organisationWrites = (organisation: Organisation): Write[] => [guard(guards.creditCode(organisation.creditCode), organisation.id, 'organisation-registered'), create(organisation)];
