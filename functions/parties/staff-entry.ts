import type { StaffChangeForm } from '../../shared/contract/parties/staff.ts';
import { failField, fail, ok, type Result } from '../../shared/domain/result.ts';
import { checkStaffEntry, warnStaffOn } from '../../shared/domain/staff-rules.ts';
import type { StaffMember } from '../../shared/domain/staff.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { certificateHints } from '../../shared/rules/identifiers/certificates.ts';
import { checkIdentifier } from '../../shared/rules/identifiers/check-identifier.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import { workingAgeOn } from '../../shared/rules/identifiers/working-age.ts';
import { localDate } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { guards, type Key } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { filesAfter } from './paper-files.ts';

type Clear = Pick<StaffMember, 'certificateKind' | 'certificateNumber' | 'identityKind' | 'identityNumber'>;

/** The guards of one person, in clear: their certificate's and their own, each under a keyed hash. */
export const staffGuards = async (table: Table, { certificateKind, certificateNumber, identityKind, identityNumber }: Clear): Promise<{ readonly certificate: Key; readonly person?: Key }> => {
  const [certificate, person] = await Promise.all([
    table.lookupHash(`${certificateKind}|${certificateNumber}`),
    identityNumber === undefined ? undefined : table.lookupHash(`person|${identityKind ?? 'citizen'}|${identityNumber}`),
  ]);
  return { certificate: guards.certificate(certificate), ...(person !== undefined && { person: guards.person(person) }) };
};

/** An identity number as it is kept, if it is one of its kind and its holder may work at all. */
export const checkIdentity = (kind: NonNullable<StaffMember['identityKind']>, value: string, now: string): Result<string> => {
  const today = localDateOf(now);
  const found = checkIdentifier(kind, value, today);
  if ('problem' in found || found.valid !== true || found.birth === undefined) return failField('/identityNumber', 'problem' in found || found.reason !== 'birth-date' ? 'identity-number-kind' : 'identity-number-check');
  return workingAgeOn(localDate(found.birth), today).reason === 'minor-banned' ? failField('/identityNumber', 'too-young-to-work') : ok(normaliseGrouped(value));
};

const FILES = ['certificateFiles', 'contractFiles', 'insuranceFiles'] as const;
type Typed = Omit<StaffChangeForm, 'rev' | 'identityNumber' | 'certificateNumber' | 'name'>;
const EARLIER = 12;

/** The part of a member of staff that follows from what was entered, checked; with the uploads to claim. `number` is the certificate's, in clear. */
export const staffEntry = async (table: Table, before: StaffMember | undefined, form: Typed, number: string, at: { readonly caller: Caller; readonly now: string }) => {
  const today = localDateOf(at.now);
  const ruleset = currentRuleset(today);
  const errors = checkStaffEntry(form, today);
  if (errors.length) return fail('invalid-request', { errors });
  const files = await filesAfter(table, FILES, before, form, at);
  if (!files.ok) return files;
  const { certificateFiles: _, contractFiles: __, insuranceFiles: ___, ...facts } = form;
  // What had run out may have been replaced: the clock looks at the new dates.
  const dates = { certificateValidUntil: form.certificateValidUntil, contractTo: form.contractTo };
  const ended = [...(dates.certificateValidUntil !== undefined && dates.certificateValidUntil < today ? ['certificate' as const] : []), ...(dates.contractTo !== undefined && dates.contractTo < today ? ['contract' as const] : [])];
  const warnOn = warnStaffOn({ ...dates, ended }, ruleset);
  const uploads: Upload[] = files.value.uploads;
  return ok({
    uploads,
    entry: {
      ...facts, ...dates, ...files.value.files,
      certificateLevel: form.certificateLevel, certificateTitle: form.certificateTitle, otherReason: form.otherReason, contractFrom: form.contractFrom, insuredFrom: form.insuredFrom, insuredTo: form.insuredTo, onPaper: form.onPaper,
      hints: certificateHints({ type: form.certificateKind, levelId: form.certificateLevel, number }).map(({ what }) => what),
      ended: ended.length ? ended : undefined, warnOn, warned: undefined,
      earlierFiles: [...files.value.dropped, ...(before?.earlierFiles ?? [])].slice(0, EARLIER),
    },
  });
};
