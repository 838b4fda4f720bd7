import * as z from 'zod/mini';
import { Organisation } from '../../domain/party.ts';
import { Qualification, StaffMember } from '../../domain/qualification.ts';
import { Membership } from '../../domain/membership.ts';
import { HistoryLine } from '../wire.ts';

export const OrganisationView = z.omit(Organisation, { sealed: true });

export const MembershipView = z.omit(Membership, { sealed: true });

export const StaffView = z.omit(StaffMember, { sealed: true });

export const QualificationView = z.omit(Qualification, { sealed: true });

/** One organisation as its members and the officers of its district see it; personal values masked. */
export const OrganisationFile = z.object({
  organisation: OrganisationView,
  members: z.array(z.object({ membership: MembershipView, actions: z.array(z.string()) })),
  staff: z.array(StaffView),
  qualification: z.optional(QualificationView),
  qualificationActions: z.array(z.string()),
  history: z.array(HistoryLine),
});
export type OrganisationFile = z.infer<typeof OrganisationFile>;
