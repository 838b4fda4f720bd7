import type { serviceRoutes } from '../../shared/contract/services.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { confirmRecord, disputeRecord } from './answer-record.ts';
import { listBureauRecords, listRecords, showRecord } from './list-records.ts';
import { logRecord } from './log-record.ts';
import { listPlans, showBureauPlan, showPlan } from './plan.ts';

export const serviceBindings = (ports: Ports): Bindings<typeof serviceRoutes> => ({
  listPlans: listPlans(ports),
  showPlan: showPlan(ports),
  listRecords: listRecords(ports),
  logRecord: logRecord(ports),
  showRecord: showRecord(ports),
  confirmRecord: confirmRecord(ports),
  disputeRecord: disputeRecord(ports),
  showBureauPlan: showBureauPlan(ports),
  listBureauRecords: listBureauRecords(ports),
});
