/**
 * The figures of a size class, with the class shown as they are typed. `at` is the pointer of the figures in the body.
 *   <SizeFields at="size/" figures={saved} year={2025} />
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SizeFigures } from '../../../shared/domain/party.ts';
import { classifySize, isAmount, type SizeResult } from '../../../shared/rules/size/classify-size.ts';
import { useText } from '../../text.tsx';
import { IndustryField } from '../industry-field.tsx';
import { SizeReasons } from '../size-reasons.tsx';
import { SizeVerdict } from '../size-verdict.tsx';
import { NumberField, TextField } from '../text-fields.tsx';

interface SizeFieldsProps {
  readonly at?: string;
  readonly figures?: SizeFigures;
  /** Suggested year of the figures. */
  readonly year: number;
}

const judged = (form: HTMLFormElement, at: string): SizeResult | undefined => {
  const data = new FormData(form);
  const typed = (name: string) => String(data.get(at + name) ?? '').trim();
  const [code, employees, revenueWan, assetsWan] = [typed('industryCode'), typed('employees'), typed('revenueWan'), typed('assetsWan')];
  if (code === '' || [employees, revenueWan, assetsWan].some((value) => value !== '' && !isAmount(value)) || !(employees || revenueWan || assetsWan)) return undefined;
  return classifySize({ code, employees: employees === '' ? null : Number(employees), revenueWan: revenueWan || null, assetsWan: assetsWan || null });
};

export const SizeFields = ({ at = '', figures, year }: SizeFieldsProps) => {
  const t = useText('size');
  const { size } = useText('parties');
  const [result, setResult] = useState<SizeResult>();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return undefined;
    const show = () => setResult(judged(form, at));
    show();
    form.addEventListener('input', show);
    return () => form.removeEventListener('input', show);
  }, [at]);
  return (
    <div ref={here}>
      <NumberField name={`${at}year`} label={size.year} hint={size.yearHint} value={figures?.year ?? year} />
      <IndustryField name={`${at}industryCode`} label={t.industry} hint={t.industryHint} value={figures?.industryCode} />
      <NumberField name={`${at}employees`} label={t.employees} hint={t.employeesHint} suffix={t.employeesUnit} width={10} optional value={figures?.employees} />
      <TextField name={`${at}revenueWan`} label={t.revenue} hint={t.revenueHint} suffix={t.wan} width={10} inputMode="decimal" optional value={figures?.revenueWan} />
      <TextField name={`${at}assetsWan`} label={t.assets} hint={t.assetsHint} suffix={t.wan} width={10} inputMode="decimal" optional value={figures?.assetsWan} />
      <div role="status">{result && <><SizeVerdict result={result} /><SizeReasons result={result} /></>}</div>
    </div>
  );
};
