import type { Board } from '../../shared/domain/board.ts';
import { HallDrawing } from '../components/fairs/hall-plan.tsx';
import { useText } from '../text.tsx';
import { clockOf, Gap, nextOf, useWords, type BoardProps } from './parts.tsx';

const Figures = ({ board }: { readonly board: Board }) => {
  const { figures: t, unit } = useText('board');
  const { figures } = board;
  const rows = [['came', unit.enterprises], ['signedUp', unit.enterprises], ['waiting', unit.enterprises], ['matched', unit.matches]] as const;
  return (
    <dl class="board-figures" aria-label={t.title}>
      {rows.map(([name, of]) => (
        <div key={name} class={`board-figure board-figure--${name}`}>
          <dt>{t[name]}</dt>
          <dd>{figures ? figures[name] : '–'}{figures && of && <span class="board-figure__unit"> {of}</span>}</dd>
        </div>
      ))}
    </dl>
  );
};

/** So many booths have room for larger letters, below the plan too. */
const FEW = 16;

const Hall = ({ board: { plan, booths }, fresh }: { readonly board: Board; readonly fresh: ReadonlySet<string> }) => {
  const t = useText('board');
  const few = booths.length <= FEW;
  if (booths.length === 0 && !plan) return <p>{t.noBooths}</p>;
  return (
    <>
      {plan && <div class="board-plan" tabIndex={0} role="group" aria-label={t.plan}><HallDrawing plan={plan} booths={booths} highlight={fresh} names /></div>}
      {(few || !plan) && (
        <ul class={`board-booths${few ? ' board-booths--few' : ''}`}>
          {booths.map(({ number, name }) => <li key={number} class={fresh.has(number) ? 'board-booth board-booth--fresh' : 'board-booth'}><b>{number}</b> {name}</li>)}
        </ul>
      )}
    </>
  );
};

/** The board as it hangs on the wall; on a phone its parts stand below each other. */
export const BigScreen = ({ board, seen, now, fresh }: BoardProps & { readonly fresh: ReadonlySet<string> }) => {
  const t = useText('board');
  const { when, match, agendaLine, notice, noMatches } = useWords();
  const said = notice(board);
  const next = nextOf(board, now);
  return (
    <>
      <header class="board-head">
        <div>
          <h1>{board.title}</h1>
          <p class="board-head__where">{when(board)} · {board.venue}</p>
        </div>
        <p class="board-clock">{now !== undefined && clockOf(Date.parse(now))}</p>
      </header>
      <main class="board-main" id="main">
        <Gap seen={seen} />
        {said && <p class="board-notice">{said}</p>}
        <section class="board-side">
          <Figures board={board} />
          {board.status === 'published' && (
            <div class="board-next">
              <h2>{t.next}</h2>
              <p>{next ? agendaLine(next) : now === undefined ? t.waiting : t.noNext}</p>
            </div>
          )}
          <div class="board-matches">
            <h2>{t.matches}</h2>
            {board.matches.length === 0 && <p>{noMatches(board)}</p>}
            <div role="log" aria-label={t.matches}>
              <ol>{board.matches.map((one) => <li key={one.n}><time>{one.time}</time> {match(one)}</li>)}</ol>
            </div>
          </div>
        </section>
        <section class="board-hall">
          <h2>{t.booths}</h2>
          <Hall board={board} fresh={fresh} />
        </section>
      </main>
    </>
  );
};
