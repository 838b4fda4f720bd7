import type { IdentifierCheck } from '../../../../shared/rules/identifiers/check-identifier.ts';
import { checkOrganisationNumber, formOfNumber, ORGANISATION_NUMBER_SOURCES, type OrganisationNumberKind } from '../../../../shared/rules/identifiers/check-organisation-number.ts';
import { CATEGORIES, REGISTRARS } from '../../../../shared/rules/identifiers/credit-code-parts.ts';
import { given } from '../../../../shared/rules/labour/outcome.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { optionsOf } from '../../../components/choice-fields.tsx';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { Choice, Line } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { Steps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['kind', 'code'];

export interface CheckedNumber extends IdentifierCheck {
  readonly kind: OrganisationNumberKind;
  readonly form: ReturnType<typeof formOfNumber>;
}

/** Whether the number of an organisation fits, or where it does not; what would fit is not told. */
export const judge = (typed: Typed): Judged<CheckedNumber> => {
  const read = readingOf(typed);
  const facts = { kind: read.choice('kind', ORGANISATION_NUMBER_SOURCES), code: read.text('code') };
  return read.judge(facts, ({ kind, code }) => given({ kind, ...checkOrganisationNumber(kind, code), form: formOfNumber(kind, code) }));
};

const Parts = ({ kind, reason, registrar = '', category = '', area = '' }: CheckedNumber) => {
  const t = useText('creditCode');
  const { terms } = useText();
  const areas: Readonly<Record<string, string>> = terms.districts;
  if (kind !== 'uscc') return <p>{t.historic}</p>;
  return (
    <>
      <p>{t.parts(REGISTRARS[registrar] ?? t.unnamed(registrar), CATEGORIES[registrar]?.[category] ?? t.unnamed(category))}</p>
      <p>{t.area(area, areas[area])}</p>
      {reason === 'ok-but-org-part-check-fails' && <p>{t.inner}</p>}
    </>
  );
};

const Fault = ({ kind, reason, form: { length, expected, wrongPlaces } }: CheckedNumber) => {
  const t = useText('creditCode');
  if (reason === 'length') return <p>{t.length(expected, length)}</p>;
  if (wrongPlaces.length === 0) return <p>{t.checkDigit(expected)}</p>;
  return (
    <>
      <p>{t.places(wrongPlaces)}</p>
      <p>{kind !== 'uscc' ? t.digitsOnly[kind] : reason === 'alphabet' ? t.letters : t.areaDigits}</p>
    </>
  );
};

const Outcome = (checked: CheckedNumber) => {
  const t = useText('creditCode');
  const { valid, reason, number, acceptWithOverride, form, steps } = checked;
  const title = valid ? t.headline.valid : reason === 'length' ? t.headline.length : form.wrongPlaces.length > 0 ? t.headline.alphabet : t.headline['check-digit'];
  return (
    <>
      <Verdict title={title} tone={valid ? 'good' : 'open'}>
        {number !== undefined && <p><strong>{number}</strong></p>}
        {valid ? <Parts {...checked} /> : <Fault {...checked} />}
      </Verdict>
      {valid && <Remark>{t.means}</Remark>}
      {acceptWithOverride && <Remark>{t.pilot}</Remark>}
      <Steps steps={steps} text={(step) => worded(t.steps, step)} source={({ source }) => source} />
    </>
  );
};

/** Whether the number of an organisation was copied correctly. */
export const Calculator = () => {
  const t = useText('creditCode');
  return (
    <CalculatorForm
      id="creditCode"
      names={names}
      judge={judge}
      fields={() => (
        <>
          <Choice name="kind" {...t.fields.kind} options={optionsOf(t.kinds)} otherwise="uscc" />
          <Line name="code" {...t.fields.code} />
        </>
      )}
      outcome={(checked) => <Outcome {...checked} />}
    />
  );
};

export const texts = ['creditCode'] as const;
