/**
 * One entry of the outbox: what it is, whether it waits or why it did not succeed, and what can be done.
 *   <OutboxItem entry={entry} />
 */
import { useState } from 'preact/hooks';
import { useProblemWords } from '../../failure-words.ts';
import { useFormat } from '../../format.ts';
import type { OutboxEntry } from '../../outbox/entry.ts';
import { discard, sendNow } from '../../outbox/outbox.ts';
import { useText } from '../../text.tsx';
import { Confirm } from '../fairs/confirm.tsx';
import { Tag } from '../tag.tsx';

const tones = { waiting: 'waiting', refused: 'bad', expired: 'attention' } as const;

const Waiting = ({ entry }: { readonly entry: OutboxEntry }) => {
  const t = useText('outbox');
  const [sending, setSending] = useState(false);
  const send = (): void => {
    sendNow();
    setSending(true);
    setTimeout(() => setSending(false), 2_000);
  };
  return (
    <>
      <p>{entry.tries > 0 ? t.mayHaveArrived : ''} {t.waitingHelp}</p>
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" aria-disabled={sending ? 'true' : undefined} onClick={() => !sending && send()}>{sending ? t.sending : t.sendNow}</button>
        <Confirm label={t.drop} ask={entry.tries > 0 ? t.dropAskSent : t.dropAsk} sure={t.dropSure} keep={t.keep} busy={false} onSure={() => discard(entry)} />
      </div>
    </>
  );
};

const Failed = ({ entry }: { readonly entry: OutboxEntry }) => {
  const t = useText('outbox');
  const kind = entry.problem?.kind;
  const words = useProblemWords(kind !== undefined)(kind ?? '');
  const special = t.because[`${entry.route} ${kind ?? ''}`];
  return (
    <>
      {kind === undefined ? <p>{t.expiredHelp}</p> : special !== undefined ? <p><strong>{special}</strong></p> : <p><strong>{words?.what}</strong><br />{words?.todo}</p>}
      <div class="govuk-button-group">
        <a class="govuk-button" href={entry.shown.href}>{special !== undefined ? t.look : entry.shown.draft === undefined ? t.redo : t.again}</a>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void discard(entry)}>{t.seen}</button>
      </div>
    </>
  );
};

const OutboxItem = ({ entry }: { readonly entry: OutboxEntry }) => {
  const t = useText('outbox');
  const { moment } = useFormat();
  const { title, name } = entry.shown;
  return (
    <section class="app-listing__item">
      <h2 class="govuk-heading-m app-listing__title">{t.what[entry.route]?.(title, name) ?? title}</h2>
      <p class="app-listing__meta"><Tag status={entry.state} labels={t.states} tone={tones[entry.state]} /> {t.at(moment(new Date(entry.storedAt).toISOString()))}</p>
      {entry.state === 'waiting' ? <Waiting entry={entry} /> : <Failed entry={entry} />}
    </section>
  );
};

export default OutboxItem;
