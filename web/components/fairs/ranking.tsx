/**
 * The agencies that an enterprise chose at a fair, the one it likes best first; moved by buttons, by whoever of the
 * enterprise is there.
 *   <Ranking organisationId={…} fairId={…} selection={selection.data} onChanged={selection.reload} />
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import { useRanking, type Wish } from './use-ranking.ts';
import type { Selection } from './use-selection.ts';

interface RankingProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly selection: Selection;
  readonly onChanged: () => void;
  /** Of which fair, where the page is not about one; there each choice has a card of its own, with what can be done about it. */
  readonly fairTitle?: string;
}

type Way = 'up' | 'down';

const Ordered = ({ organisationId, fairId, selection, list, onChanged, fairTitle }: RankingProps & { readonly list: NonNullable<Selection['list']> }) => {
  const { ranking: t, fair } = useText('selection');
  const { choices: words } = useText('fairs');
  const { moment } = useFormat();
  const ranking = useRanking({ organisationId, fairId }, list, onChanged);
  const [said, setSaid] = useState('');
  const items = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | undefined>(undefined);
  const byAgency = new Map(selection.choices.map((listed) => [listed.choice.agencyId, listed]));
  const nameOf = (agencyId: string): string => byAgency.get(agencyId)?.choice.agencyName ?? '';
  const { order, wish } = ranking;
  // A browser takes the focus away from a row that moves: it stays with the button that was pressed.
  useLayoutEffect(() => {
    if (pressed.current) items.current?.querySelector<HTMLButtonElement>(`[data-move="${pressed.current}"]`)?.focus();
    pressed.current = undefined;
  }, [order.join()]);
  const move = (agencyId: string, way: Way): void => {
    const place = ranking.move(agencyId, way === 'up' ? -1 : 1);
    if (place === undefined) return;
    pressed.current = `${way}-${agencyId}`;
    setSaid(t.now(nameOf(agencyId), place + 1, order.length));
  };
  const grant = (wanted: Wish): void => {
    pressed.current = `up-${wanted.agencyId}`;
    setSaid(t.now(nameOf(wanted.agencyId), wanted.place + 1, order.length));
    ranking.grant(wanted);
  };
  const dismiss = (): void => {
    setSaid('');
    ranking.dismiss();
    items.current?.querySelector('button')?.focus();
  };
  const button = (agencyId: string, way: Way, atEnd: boolean) => (
    <button type="button" class="govuk-button govuk-button--secondary" data-move={`${way}-${agencyId}`} aria-disabled={atEnd ? 'true' : undefined} onClick={() => move(agencyId, way)}>{t[way]}<span class="govuk-visually-hidden"> {nameOf(agencyId)}</span></button>
  );
  return (
    <>
      <p class="app-quiet">{t.lead}</p>
      <p role="status" class="app-quiet">{!wish && !ranking.problem && said}</p>
      {ranking.problem && <Problem problem={ranking.problem} onRetry={onChanged} />}
      {wish && (
        <div class="govuk-inset-text" role="alert">
          <p>{t.conflict(nameOf(wish.agencyId), wish.place + 1)}</p>
          <div class="govuk-button-group">
            <button type="button" class="govuk-button" onClick={() => grant(wish)}>{t.again}</button>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={dismiss}>{t.leave}</button>
          </div>
        </div>
      )}
      <ol class="app-ranking" ref={items}>
        {order.map((agencyId, index) => {
          const listed = byAgency.get(agencyId);
          return listed && (
            <li key={agencyId} class="app-ranking__item">
              <p class="app-ranking__name"><span class="app-ranking__place">{t.place(index + 1)}</span> <strong>{listed.choice.agencyName}</strong> <Tag status={listed.choice.status} labels={words.status} /></p>
              {listed.choice.agreementId && <p><a class="govuk-link" href={`/app/enterprise/${organisationId}/agreements/${listed.choice.agreementId}/`}>{fair.agreement}</a></p>}
              <div class="app-ranking__tools app-no-print">
                {order.length > 1 && button(agencyId, 'up', index === 0)}
                {order.length > 1 && button(agencyId, 'down', index === order.length - 1)}
                {!fairTitle && <AnswerChoice listed={listed} side="enterprise" name={listed.choice.agencyName} organisationId={organisationId} onAnswered={(words) => { setSaid(words); onChanged(); }} />}
              </div>
            </li>
          );
        })}
      </ol>
      <p class="app-quiet">{ranking.busy ? t.saving : t.last(list.by, moment(list.at))}</p>
    </>
  );
};

export const Ranking = (props: RankingProps) => {
  const { ranking: t, fair } = useText('selection');
  const { list, left, open } = props.selection;
  const chosen = list?.order.length ?? 0;
  if (!open && chosen === 0) return null;
  return (
    <section class="app-ranking-part">
      <h2 class="govuk-heading-m">{t.title}{props.fairTitle && ` · ${props.fairTitle}`}</h2>
      <p>{!open ? fair.closed : left === 0 ? t.full(chosen) : t.left(chosen, left)}</p>
      {list && chosen > 0 && <Ordered {...props} list={list} />}
    </section>
  );
};
