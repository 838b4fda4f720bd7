import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FieldError } from '../../../shared/domain/result.ts';
import type { SizeResult } from '../../../shared/rules/size/classify-size.ts';
import { INDUSTRIES, type IndustryDivision, type IndustrySection } from '../../../shared/rules/size/industries.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FieldFrame } from '../../components/field-frame.tsx';
import { NumberField } from '../../components/text-fields.tsx';
import { fieldId, FormContext, useWording, type FieldFacts } from '../../form/context.ts';
import { useText } from '../../text.tsx';
import { judgeSize, sizeFields } from './size-form.ts';
import { SizeOutcome } from './size-result.tsx';

const FORM = 'size';

type Industry = Pick<IndustryDivision, 'code' | 'name'>;
const choicesOf = ({ divisions }: IndustrySection): Industry[] => divisions.flatMap((division): readonly Industry[] => (division.groups.length > 0 ? division.groups : [division]));

/** Divisions by section; where a division falls into several classes of the standard, its groups instead. */
const IndustryField = () => {
  const t = useText('size');
  const { action } = useText();
  return (
    <FieldFrame name="code" label={t.industry} hint={t.industryHint} choice>
      {({ id, describedBy, message }) => (
        <select class={`govuk-select${message ? ' govuk-select--error' : ''}`} id={id} name="code" aria-describedby={describedBy} aria-invalid={message ? 'true' : undefined}>
          <option value="">{action.choose}</option>
          {INDUSTRIES.map((section) => (
            <optgroup key={section.code} label={`${section.code} ${section.name}`} lang="zh-CN">
              {choicesOf(section).map(({ code, name }) => <option key={code} value={code}>{code} {name}</option>)}
            </optgroup>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};

/** The form of the size self-check and its result; nothing leaves the device. */
export const SizeCheck = () => {
  const t = useText('size');
  const word = useWording();
  const [errors, setErrors] = useState<ReadonlyMap<string, FieldError>>(new Map());
  const [result, setResult] = useState<SizeResult>();
  const [turn, setTurn] = useState(0);
  const fields = useRef(new Map<string, FieldFacts>()).current;
  const outcome = useRef<HTMLElement>(null);
  const scope = useMemo(() => ({ id: FORM, errors, fields }), [errors, fields]);
  useEffect(() => outcome.current?.focus(), [result]);

  const judge = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed = (name: string) => String(data.get(name) ?? '');
    const judged = judgeSize({ code: typed('code'), employees: typed('employees'), revenueWan: typed('revenueWan'), assetsWan: typed('assetsWan') });
    setErrors(judged.ok ? new Map() : judged.errors);
    setResult(judged.ok ? judged.result : undefined);
    setTurn((before) => before + 1);
  };
  const items = sizeFields.flatMap((name) => {
    const error = errors.get(name);
    return error ? [{ text: word(error, { label: fields.get(name)?.label ?? '', choice: fields.get(name)?.choice ?? false }), href: `#${fieldId(FORM, name)}` }] : [];
  });
  return (
    <div>
      <FormContext.Provider value={scope}>
        {items.length > 0 && <ErrorSummary items={items} turn={turn} />}
        <form noValidate onSubmit={judge}>
          <IndustryField />
          <NumberField name="employees" label={t.employees} hint={t.employeesHint} suffix={t.employeesUnit} width={10} optional />
          <NumberField name="revenueWan" label={t.revenue} hint={t.revenueHint} suffix={t.wan} width={10} decimal optional />
          <NumberField name="assetsWan" label={t.assets} hint={t.assetsHint} suffix={t.wan} width={10} decimal optional />
          <button class="govuk-button" type="submit">{t.check}</button>
        </form>
      </FormContext.Provider>
      {result && <section ref={outcome} tabIndex={-1} class="app-outcome" aria-label={t.resultTitle}><SizeOutcome result={result} /></section>}
    </div>
  );
};
