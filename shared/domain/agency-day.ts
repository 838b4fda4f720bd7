import type { Agreement } from './agreement.ts';
import { stands, type Choice } from './choice.ts';
import type { Talk } from './talk.ts';

/**
 * What is next between an agency and one enterprise at a fair: the agency answers its choice, both sign the draft, the
 * enterprise answers the invitation, a talk goes on; or nothing is next any more.
 */
export const daySteps = ['answer', 'sign', 'wait', 'talk', 'done'] as const;
export type DayStep = (typeof daySteps)[number];

export interface DayRow<C extends Choice = Choice, T extends Talk = Talk> {
  readonly enterpriseId: string;
  readonly step: DayStep;
  /** Since when the step waits, ISO 8601: the oldest comes first. */
  readonly since: string;
  /** A choice stands, and nobody has talked yet. */
  readonly toTalk: boolean;
  /** The latest choice between the two. */
  readonly choice?: C;
  readonly agreementStatus?: Agreement['status'];
  /** Oldest first. */
  readonly talks: T[];
}

const stepOf = (choice: Choice | undefined, agreementStatus: Agreement['status'] | undefined): DayStep => {
  if (!choice) return 'talk';
  if (choice.status === 'proposed') return choice.begunBy === 'enterprise' ? 'answer' : 'wait';
  return choice.status === 'matched' && (agreementStatus === 'draft' || agreementStatus === 'offered') ? 'sign' : 'done';
};

/** An agency's day at a fair as one list, a row for each enterprise that it has to do with: by what is next, what waits longest first. */
export const dayOf = <C extends Choice, T extends Talk>(choices: readonly C[], talks: readonly T[], agreements: readonly Pick<Agreement, 'id' | 'status'>[]): DayRow<C, T>[] => {
  const statuses = new Map<string, Agreement['status']>(agreements.map(({ id, status }) => [id, status]));
  const talksOf = Map.groupBy(talks, ({ enterpriseId }) => enterpriseId);
  const choicesOf = Map.groupBy(choices, ({ enterpriseId }) => enterpriseId);
  const when = ({ heldOn, heldAt }: Talk): string => `${heldOn}T${heldAt}`;
  const row = (enterpriseId: string): DayRow<C, T> => {
    const held = (talksOf.get(enterpriseId) ?? []).toSorted((one, other) => when(one).localeCompare(when(other)));
    // One that stands is the one that counts; else the one that was made last.
    const all = (choicesOf.get(enterpriseId) ?? []).toSorted((one, other) => Number(stands(one)) - Number(stands(other)) || one.createdAt.localeCompare(other.createdAt));
    const choice = all.at(-1);
    const agreementStatus = choice?.agreementId === undefined ? undefined : statuses.get(choice.agreementId);
    return {
      enterpriseId, step: stepOf(choice, agreementStatus), since: choice?.updatedAt ?? held[0]?.createdAt ?? '', toTalk: held.length === 0 && choice !== undefined && stands(choice), talks: held,
      ...(choice && { choice }), ...(agreementStatus && { agreementStatus }),
    };
  };
  return [...new Set([...choicesOf.keys(), ...talksOf.keys()])].map(row).sort((one, other) => daySteps.indexOf(one.step) - daySteps.indexOf(other.step) || one.since.localeCompare(other.since));
};
