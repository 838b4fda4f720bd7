import type { Ports } from '../container.ts';
import { handOverSystemTasks } from './hand-over.ts';
import { invitationSystemTasks } from './invite-colleague.ts';
import { qualificationSystemTasks } from './qualification-system.ts';

/** What the clock does for parties, by kind of task. */
export const partySystemTasks = (ports: Ports) => ({ ...invitationSystemTasks(ports), ...handOverSystemTasks(ports), ...qualificationSystemTasks(ports) });
