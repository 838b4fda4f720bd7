import * as z from 'zod/mini';
import { Organisation } from '../../domain/party.ts';
import { Qualification, QualificationUpdate } from '../../domain/qualification.ts';
import { staffObstacles } from '../../domain/staff-rules.ts';
import { StaffMember } from '../../domain/staff.ts';
import { Membership } from '../../domain/membership.ts';
import { HistoryLine } from '../wire.ts';

export const OrganisationView = z.omit(Organisation, { sealed: true, alike: true, eligibility: true });

export const MembershipView = z.omit(Membership, { sealed: true });

/** A member of staff, whether they count now, and what keeps them from it. */
export const StaffView = z.extend(z.omit(StaffMember, { sealed: true }), { counts: z.boolean(), obstacles: z.array(z.enum(staffObstacles)) });
export type StaffView = z.infer<typeof StaffView>;

export const QualificationView = z.omit(Qualification, { sealed: true });
export const UpdateView = z.omit(QualificationUpdate, { sealed: true });

/** One organisation as its members and the officers of its district see it; personal values masked. */
export const OrganisationFile = z.object({
  organisation: OrganisationView,
  members: z.array(z.object({ membership: MembershipView, actions: z.array(z.string()) })),
  staff: z.array(StaffView),
  qualification: z.optional(QualificationView),
  update: z.optional(UpdateView),
  qualificationActions: z.array(z.string()),
  history: z.array(HistoryLine),
});
export type OrganisationFile = z.infer<typeof OrganisationFile>;
