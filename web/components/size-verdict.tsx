/**
 * The size class, or what is missing to say it.
 *   <SizeVerdict result={result} />
 */
import type { SizeResult } from '../../shared/rules/size/classify-size.ts';
import { useText } from '../text.tsx';
import { Verdict } from './verdict.tsx';

export const SizeVerdict = ({ result }: { readonly result: SizeResult }) => {
  const t = useText('size');
  const { list } = useText();
  switch (result.status) {
    case 'ok':
      return <Verdict title={t.result(t.gradeOf[result.grade])} tone={result.smallOrMicro ? 'good' : 'other'}><p>{result.smallOrMicro ? t.eligible : t.notEligible}</p></Verdict>;
    case 'incomplete':
      return <Verdict title={t.incomplete} tone="open"><p>{t.between(t.gradeOf[result.best], t.gradeOf[result.worst])}{t.missing(list(result.missing.map((indicator) => t.indicators[indicator])))}</p></Verdict>;
    case 'not-covered':
    case 'review':
      return <Verdict title={t.uncovered} tone="open"><p>{t.uncoveredHelp}</p></Verdict>;
    case 'needs-finer-code':
      return <Verdict title={t.finer} tone="open" />;
    case 'unknown-code':
    case 'letter-mismatch':
      return <Verdict title={t.unknown} tone="open" />;
  }
};
