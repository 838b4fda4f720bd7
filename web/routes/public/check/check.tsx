import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { call } from '../../../../shared/contract/client.ts';
import { documentRoutes, type RegisteredText } from '../../../../shared/contract/documents.ts';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { PaperView } from '../../../components/documents/paper-view.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { TextField } from '../../../components/text-fields.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { fieldId, FormContext, type FieldFacts } from '../../../form/context.ts';
import { useFormat } from '../../../format.ts';
import { useText } from '../../../text.tsx';
import { fragmentOf, typedIn, typedOf, type Typed } from '../calculators/typed.ts';
import { asPrinted } from './as-printed.ts';

const ID = 'check';
const patterns = { agreement: /^agr_[0-9a-f]{32}$/, hash: /^[0-9a-f]{64}$/ } as const;
type Name = keyof typeof patterns;
const names = Object.keys(patterns) as Name[];

type Answer = { readonly kind: 'found'; readonly found: RegisteredText } | { readonly kind: 'unknown' } | { readonly kind: 'failed' };

const ask = async ({ agreement, hash }: Record<Name, string>): Promise<Answer> => {
  const answer = await call({ fetch: (path, init) => fetch(path, init), accessToken: async () => undefined }, documentRoutes.checkText, { params: { agreementId: agreement, hash } });
  if (answer.ok) return { kind: 'found', found: answer.body };
  return answer.status === 404 ? { kind: 'unknown' } : { kind: 'failed' };
};

const Found = ({ found }: { readonly found: RegisteredText }) => {
  const t = useText('documentCheck');
  const { day, moment } = useFormat();
  const signedAt = (side: 'enterprise' | 'agency'): string => {
    const signature = found.signatures.find((one) => one.side === side);
    return signature ? moment(signature.at) : t.notSigned;
  };
  const shown = found.standing === 'not-signed' || found.signatures.length > 0;
  return (
    <>
      <Verdict title={t.standing[found.standing]} tone={found.standing === 'in-force' ? 'good' : 'open'} />
      <SummaryList
        rows={[
          { name: t.enterprise, value: found.enterpriseName },
          { name: t.agency, value: found.agencyName },
          { name: t.registeredAt, value: moment(found.registeredAt) },
          shown && { name: t.signed.enterprise, value: signedAt('enterprise') },
          shown && { name: t.signed.agency, value: signedAt('agency') },
          found.signedOn !== undefined && { name: t.signedOn, value: day(found.signedOn) },
          found.endedOn !== undefined && { name: t.endedOn, value: day(found.endedOn) },
          found.from !== undefined && { name: t.from, value: day(found.from) },
          found.changes.length > 0 && { name: t.changes, value: <ul class="govuk-list">{found.changes.map(({ n, from }) => <li key={n}>{t.change(n, day(from))}</li>)}</ul> },
          found.filingNumber !== undefined && { name: t.filingNumber, value: found.filingNumber },
        ]}
      />
      <h2 class="govuk-heading-m">{t.compare}</h2>
      <p class="app-quiet">{t.privacy}</p>
      <PaperView document={found.text} />
    </>
  );
};

const Outcome = ({ answer, onRetry }: { readonly answer: Answer; readonly onRetry: () => void }) => {
  const t = useText('documentCheck');
  if (answer.kind === 'found') return <Found found={answer.found} />;
  if (answer.kind === 'unknown') return <Verdict title={t.unknown} tone="open"><p>{t.unknownHelp}</p></Verdict>;
  return <Verdict title={t.failed} tone="other"><p>{t.failedHelp}</p><button type="button" class="govuk-button" onClick={onRetry}>{t.again}</button></Verdict>;
};

/** Compares what a paper carries with what is registered; an address with both, as the paper's code has it, is checked at once. */
export const DocumentCheck = () => {
  const t = useText('documentCheck');
  const [typed, setTyped] = useState<Typed>({});
  const [wrong, setWrong] = useState<readonly Name[]>([]);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer | 'asking'>();
  const form = useRef<HTMLFormElement>(null);
  const section = useRef<HTMLElement>(null);
  const fields = useRef(new Map<string, FieldFacts>()).current;
  const scope = useMemo(() => ({ id: ID, errors: new Map(wrong.map((name) => [name, { pointer: `/${name}`, kind: 'invalid-format' }])), fields }), [wrong, fields]);

  const check = (given: Typed): void => {
    const tidied = asPrinted(given);
    const bad = names.filter((name) => !patterns[name].test(tidied[name]));
    setWrong(bad);
    setTurn((before) => before + 1);
    if (bad.length > 0) return setAnswer(undefined);
    setAnswer('asking');
    void ask(tidied).then((told) => {
      setAnswer(told);
      section.current?.focus();
    });
  };
  useEffect(() => {
    const take = (): void => {
      if (!location.hash.includes('=')) return;
      const given = typedOf(location.hash, names);
      setTyped(given);
      check(given);
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!form.current) return;
    const given = typedIn(form.current, names);
    history.replaceState(history.state, '', fragmentOf(asPrinted(given)) || location.pathname);
    check(given);
  };
  return (
    <>
      <FormContext.Provider value={scope}>
        {wrong.length > 0 && <ErrorSummary items={wrong.map((name) => ({ text: t.wrong[name], href: `#${fieldId(ID, name)}` }))} turn={turn} />}
        <form ref={form} class="app-no-print" noValidate onSubmit={submit} key={JSON.stringify(typed)}>
          {names.map((name) => <TextField key={name} name={name} label={t.fields[name].label} hint={t.fields[name].hint} says={{ 'invalid-format': t.wrong[name] }} value={typed[name]} />)}
          <button class="govuk-button" type="submit">{t.submit}</button>
        </form>
      </FormContext.Provider>
      <section ref={section} tabIndex={-1} class="app-outcome" aria-live="polite">
        {answer === 'asking' ? <p>{t.checking}</p> : answer && <Outcome answer={answer} onRetry={() => check(typedOf(location.hash, names))} />}
      </section>
    </>
  );
};

export const texts = ['documentCheck'] as const;
