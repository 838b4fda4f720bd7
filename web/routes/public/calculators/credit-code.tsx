import { localDate } from '../../../../shared/rules/dates.ts';
import { checkIdentifier, type IdentifierCheck } from '../../../../shared/rules/identifiers/check-identifier.ts';
import { given, refuse } from '../../../../shared/rules/labour/outcome.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { optionsOf } from '../../../components/choice-fields.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { Choice, Line } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { Steps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['kind', 'code'];
/** Numbers of organisations only: those of people have no place in an address. */
const kinds = { uscc: true, orgcode: true, reg15: true } as const;
/** No date plays a part in these numbers. */
const ANY_DAY = localDate('2026-01-01');
const LONGEST = 60;

/** Whether a number of an organisation is well formed. */
export const judge = (typed: Typed): Judged<IdentifierCheck> => {
  const read = readingOf(typed);
  const facts = { kind: read.choice('kind', kinds), code: read.text('code') };
  return read.judge(facts, ({ kind, code }) => {
    if (code.length > LONGEST) return refuse('/code', 'invalid-format');
    const checked = checkIdentifier(kind, code, ANY_DAY);
    return 'problem' in checked ? refuse('/code', checked.problem) : given(checked);
  });
};

const Outcome = ({ valid, number, acceptWithOverride, steps }: IdentifierCheck) => {
  const t = useText('creditCode');
  return (
    <>
      <Verdict title={valid ? t.valid : t.invalid} tone={valid ? 'good' : 'open'}>
        {number !== undefined && <p><strong>{number}</strong></p>}
        <p>{valid ? t.validHelp : acceptWithOverride ? t.overrideHelp : t.invalidHelp}</p>
      </Verdict>
      <Steps steps={steps} text={(step) => worded(t.steps, step)} source={({ source }) => source} />
    </>
  );
};

/** The check of a credit code, or of one of the numbers that came before it. */
export const Calculator = () => {
  const t = useText('creditCode');
  return (
    <CalculatorForm
      id="creditCode"
      names={names}
      judge={judge}
      fields={() => (
        <>
          <Choice name="kind" {...t.fields.kind} options={optionsOf(t.kinds, Object.keys(kinds))} otherwise="uscc" />
          <Line name="code" {...t.fields.code} />
        </>
      )}
      outcome={(check) => <Outcome {...check} />}
    />
  );
};

export const texts = ['creditCode'] as const;
