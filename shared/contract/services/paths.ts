import * as z from 'zod/mini';
import { actingOrganisation, id } from '../wire.ts';

const agreementId = { agreementId: id('agreement') };
export const ofAgreement = z.object({ ...actingOrganisation, ...agreementId });
export const ofRecord = z.object({ ...actingOrganisation, ...agreementId, recordId: id('record') });
export const ofProblem = z.object({ ...actingOrganisation, ...agreementId, problemId: id('problem') });
export const ofComplaint = z.object({ ...actingOrganisation, complaintId: id('complaint') });
export const bureauAgreement = z.object(agreementId);
export const bureauRecord = z.object({ ...agreementId, recordId: id('record') });
export const bureauComplaint = z.object({ complaintId: id('complaint') });

/** Where the sides of an agreement and where officers find it. */
export const atAgreement = '/api/services/{organisationId}/agreements/{agreementId}';
export const atBureauAgreement = '/api/services/bureau/agreements/{agreementId}';
