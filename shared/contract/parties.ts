import { partyBureauRoutes } from './parties/bureau.ts';
import { conditionRoutes } from './parties/conditions.ts';
import { invitationRoutes } from './parties/invitations.ts';
import { peopleRoutes } from './parties/people.ts';
import { qualificationRoutes } from './parties/qualification.ts';
import { registrationRoutes } from './parties/registration.ts';
import { staffRoutes } from './parties/staff.ts';
import type { RouteTable } from './route.ts';

export type { RegistrationForm, SizeForm } from './parties/registration.ts';
export type { AlikeView, FoundView } from './parties/bureau.ts';
export type { ConditionLine, ConditionsView, SizeView } from './parties/conditions.ts';
export type { OrganisationFile } from './parties/views.ts';

/** Every route under /api/parties: 单位、成员、资格、划型、资格条件. */
export const partyRoutes = { ...registrationRoutes, ...partyBureauRoutes, ...conditionRoutes, ...peopleRoutes, ...invitationRoutes, ...qualificationRoutes, ...staffRoutes } as const satisfies RouteTable;
