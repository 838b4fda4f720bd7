/**
 * The five terms, to be completed by either side, also while the other side does so: what it saves meanwhile is shown field
 * by field and merged with what is typed here.
 *   <TermsForm file={file} organisationId={…} onSaved={…} />
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { draftOf, withTheirs, type DraftTerms, type TermField } from '../../../shared/domain/terms-changes.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { draftName, dropBase, keepBase, readBase, type Base } from './kept-base.ts';
import { Meanwhile } from './meanwhile.tsx';
import { readTerms } from './read-terms.ts';
import { TermsFields } from './terms-fields.tsx';
import { typedTerms } from './typed-terms.ts';

interface TermsFormProps {
  readonly file: AgreementFile;
  readonly organisationId: string;
  readonly onSaved: () => void;
  /** Somebody else was first: what is so now is wanted. */
  readonly onElsewhere: () => void;
}

/** What the fields begin with; a merged form begins with what was typed and what was taken over. */
interface Opening {
  readonly base: Base;
  readonly fields: DraftTerms;
  readonly turn: number;
  readonly merged: boolean;
}

const baseOf = ({ agreement }: AgreementFile): Base => ({ rev: agreement.rev, draft: draftOf(agreement) });
const openingOf = (base: Base): Opening => ({ base, fields: base.draft, turn: 0, merged: false });

export const TermsForm = ({ file, organisationId, onSaved, onElsewhere }: TermsFormProps) => {
  const t = useText('agreementTerms');
  const { moment } = useFormat();
  const { agreement, specialists, history } = file;
  const [opening, setOpening] = useState(() => openingOf(readBase(agreement.id) ?? baseOf(file)));
  const [mine, setMine] = useState<DraftTerms>();
  const [unreadable, setUnreadable] = useState(false);
  const touched = useRef(readBase(agreement.id) !== undefined);
  const keptRev = useRef(0);
  const box = useRef<HTMLDivElement>(null);
  const { base, fields, turn, merged } = opening;
  const elsewhere = agreement.rev !== base.rev;

  /** What is typed now, or undefined where something of it cannot be read. */
  const look = async (): Promise<void> => {
    const form = box.current?.querySelector('form');
    const typed = form && (await readTerms(form, base.draft));
    setUnreadable(typed === undefined);
    setMine(typed ?? undefined);
  };
  useEffect(() => {
    if (!elsewhere) setMine(undefined);
    // Nothing was typed: the form simply shows what is so now.
    else if (!touched.current) setOpening({ ...openingOf(baseOf(file)), turn: turn + 1 });
    // Drafts come back into the fields a moment after the form has opened.
    else setTimeout(() => void look(), 200);
  }, [agreement.rev, base.rev]);
  useEffect(() => {
    // A merged form counts as typed, so that its draft is kept from now on.
    if (merged) box.current?.querySelector('form')?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [turn, merged]);

  const merge = (taken: readonly TermField[]): void => {
    if (!mine) return;
    const next = baseOf(file);
    dropBase(agreement.id, base.rev);
    setMine(undefined);
    setOpening({ base: next, fields: withTheirs(mine, next.draft, taken), turn: turn + 1, merged: true });
  };
  const typing = (): void => {
    touched.current = true;
    if (keptRev.current !== base.rev) keepBase(agreement.id, base);
    keptRev.current = base.rev;
  };
  const saved = (): void => {
    touched.current = false;
    dropBase(agreement.id, base.rev);
    onSaved();
  };
  const [last] = history;
  return (
    <div ref={box} onInput={typing}>
      {elsewhere && mine && <Meanwhile key={agreement.rev} base={base.draft} mine={mine} theirs={draftOf(agreement)} by={last ? t.meanwhile.by(last.byName, moment(last.at)) : ''} specialists={specialists} onMerge={merge} />}
      {elsewhere && unreadable && <p class="govuk-inset-text" role="alert">{t.meanwhile.unreadable} <button type="button" class="app-link-button" onClick={() => void look()}>{t.meanwhile.merge}</button></p>}
      {merged && !elsewhere && <p class="govuk-inset-text" role="status">{t.meanwhile.merged}</p>}
      <Form
        key={turn}
        route={agreementRoutes.editAgreement}
        params={{ organisationId, agreementId: agreement.id }}
        fixed={(body) => ({ rev: base.rev, terms: typedTerms(body) })}
        draft={draftName(agreement.id, base.rev)}
        submit={t.submit}
        onRefused={({ kind }) => kind === 'edited-elsewhere' && onElsewhere()}
        onDone={saved}
      >
        {agreement.status === 'offered' && <p class="govuk-inset-text">{t.changed}</p>}
        <TermsFields draft={fields} specialists={specialists} />
      </Form>
    </div>
  );
};
