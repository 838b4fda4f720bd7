import { useEffect, useRef, useState } from 'preact/hooks';
import type { AgreementFile } from '../../../shared/contract/agreements.ts';
import { currentSession } from '../../session.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';

/** What others did while the page is open, in words, newest first; empty when there is nothing new. */
export const useOthersActs = (file: AgreementFile | undefined): string => {
  const t = useText('agreementSteps');
  const { actions } = useText('agreements');
  const { list } = useText();
  const { moment } = useFormat();
  const opened = useRef<string>(undefined);
  const [said, setSaid] = useState('');
  const latest = file?.history[0]?.at ?? '';
  useEffect(() => {
    if (!file) return;
    const since = (opened.current ??= latest);
    const me = currentSession()?.person.name;
    const lines = file.history.filter(({ at, byName }) => at > since && byName !== me);
    if (lines.length > 0) setSaid(t.meanwhile(list(lines.slice(0, 3).map(({ byName, action, at }) => t.line(byName, labelOf(actions, action), moment(at))))));
  }, [latest]);
  return said;
};
