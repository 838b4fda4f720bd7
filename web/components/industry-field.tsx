/**
 * The industry of the main business: divisions by section; where a division falls into several classes of the size standard,
 * its groups instead.
 *   <IndustryField name="code" label={t.industry} hint={t.industryHint} value={saved.industryCode} />
 */
import { INDUSTRIES, type IndustrySection } from '../../shared/rules/size/industries.ts';
import { useText } from '../text.tsx';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

const choicesOf = ({ divisions }: IndustrySection) => divisions.flatMap((division) => (division.groups.length > 0 ? division.groups : [division]));

export const IndustryField = ({ value, ...field }: FieldProps & { /** The industry's code, or one within it. */ readonly value?: string }) => {
  const { action } = useText();
  return (
    <FieldFrame {...field} choice>
      {({ id, describedBy, message }) => (
        <select class={`govuk-select${message ? ' govuk-select--error' : ''}`} id={id} name={field.name} data-kind="text" aria-describedby={describedBy} aria-invalid={message ? 'true' : undefined}>
          <option value="">{action.choose}</option>
          {INDUSTRIES.map((section) => (
            <optgroup key={section.code} label={`${section.code} ${section.name}`} lang="zh-CN">
              {choicesOf(section).map(({ code, name }) => <option key={code} value={code} selected={value?.indexOf(code) === 0}>{code} {name}</option>)}
            </optgroup>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};
