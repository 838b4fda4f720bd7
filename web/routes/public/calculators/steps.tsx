/**
 * How a result was found: every step in words, with what it rests on and how surely that is known.
 *   <Steps steps={found.steps} text={(step) => worded(words, step)} source={({ source }) => source} />
 */
import { LABOUR_SOURCES, type LabourSource } from '../../../../shared/rules/labour/sources.ts';
import type { Source } from '../../../../shared/rules/explanation.ts';
import { useText } from '../../../text.tsx';

interface StepsProps<S> {
  readonly title?: string;
  readonly steps: readonly S[];
  readonly text: (step: S) => string;
  readonly source: (step: S) => Source;
}

export const Steps = <S,>({ title, steps, text, source }: StepsProps<S>) => {
  const t = useText('calculation');
  return (
    <>
      <h2 class="govuk-heading-m">{title ?? t.steps}</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {steps.map((step, index) => {
          const { law, certainty } = source(step);
          const before = steps[index - 1];
          // Said once for steps in a row that rest on the same.
          const said = before !== undefined && source(before).law === law;
          return (
            <li key={text(step)}>
              {text(step)}
              {!said && <div class="app-quiet">{t.basis}<span lang="zh-CN">{law}</span>{certainty === 'high' ? t.certainty.high : <strong>{t.certainty[certainty]}</strong>}</div>}
            </li>
          );
        })}
      </ol>
    </>
  );
};

/** The steps of a labour rule, which name their sources: `<LabourSteps steps={pay.steps} text={(step) => worded(words, step)} />` */
export const LabourSteps = <S extends { readonly source: LabourSource }>(props: Omit<StepsProps<S>, 'source'>) => <Steps {...props} source={({ source }) => LABOUR_SOURCES[source]} />;
