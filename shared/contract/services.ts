import type { RouteTable } from './route.ts';
import { answerRoutes } from './services/answers.ts';
import { complaintRoutes } from './services/complaints.ts';
import { loggingRoutes } from './services/logging.ts';
import { planRoutes } from './services/plans.ts';
import { problemRoutes } from './services/problems.ts';
import { wishRoutes } from './services/wishes.ts';

export type { ListedComplaint, ShownComplaint } from './services/complaints.ts';
export type { CorrectionForm, RecordForm } from './services/logging.ts';
export type { ListedProblem, ListedRecord, RecordView, ServicePlan, Visit } from './services/views.ts';

/** Every route under /api/services: 服务记录、发现的问题、投诉、更换专员. */
export const serviceRoutes = { ...planRoutes, ...loggingRoutes, ...answerRoutes, ...problemRoutes, ...complaintRoutes, ...wishRoutes } as const satisfies RouteTable;
