import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { wholeRoute } from '../../../shared/contract/route.ts';
import type { DraftTerms } from '../../../shared/domain/terms-changes.ts';
import { readForm } from '../../form/dom.ts';
import { typedTerms } from './typed-terms.ts';

/**
 * What is typed into the form of the terms, as far as it is readable as terms at all: the same check as before it is sent.
 * A specialist who is not chosen stays who it was, as when it is saved.
 */
export const readTerms = async (form: HTMLFormElement, base: DraftTerms): Promise<DraftTerms | undefined> => {
  const [{ checkBody }, { body: schema }] = await Promise.all([import('../../form/check.ts'), wholeRoute(agreementRoutes.editAgreement)]);
  const checked = checkBody(schema, readForm(form), (body) => ({ rev: 1, terms: typedTerms(body) }));
  if (!checked.ok) return undefined;
  const { terms, specialistId = base.specialistId } = checked.body;
  return { terms, ...(specialistId !== undefined && { specialistId }) };
};
