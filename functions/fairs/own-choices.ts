import type { Choice } from '../../shared/domain/choice.ts';
import type { Side } from '../../shared/domain/who.ts';
import { agencyChoices, choicePrefix, partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { standingChoices } from './fair-guards.ts';

/** The choices of an enterprise at one fair that stand, as the guards name them: at most a few dozen, and what a colleague just did is among them. */
const ofEnterprise = (table: Table, fairId: string, enterpriseId: string): Promise<Choice[]> => standingChoices(table, fairId, choicePrefix(enterpriseId));

/** All choices of an agency at one fair, ended ones too, oldest first. */
export const ofAgency = async (table: Table, fairId: string, agencyId: string): Promise<Choice[]> =>
  (await table.partition(partitions.organisation(agencyId), { index: 'gsi2', prefix: agencyChoices(fairId) })).filter((item) => item.type === 'choice');

/** An organisation's choices at one fair, whoever began. */
export const ownChoices = (table: Table, side: Side, fairId: string, organisationId: string): Promise<Choice[]> => (side === 'enterprise' ? ofEnterprise : ofAgency)(table, fairId, organisationId);
