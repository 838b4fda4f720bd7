import { useText } from '../text.tsx';
import { Gap, nextOf, useWords, type BoardProps } from './parts.tsx';

/** The same board as a plain page to be read, or read out. */
export const TextView = ({ board, seen, now }: BoardProps) => {
  const t = useText('board');
  const { when, match, agendaLine, notice, noMatches } = useWords();
  const { figures } = board;
  const said = notice(board);
  const next = nextOf(board, now);
  return (
    <main class="board-text" id="main">
      <h1>{board.title}</h1>
      <p>{when(board)}<br />{board.venue}</p>
      <Gap seen={seen} />
      {said && <p class="board-notice">{said}</p>}
      {!figures && <p>{noMatches(board)}</p>}
      {figures && (
        <>
          <h2>{t.figures.title}</h2>
          <dl>
            {([['came', t.enterprises], ['signedUp', t.enterprises], ['waiting', t.enterprises], ['matched', t.matchCount]] as const).map(([name, words]) => <div key={name}><dt>{t.figures[name]}</dt><dd>{words(figures[name])}</dd></div>)}
          </dl>
          <h2>{t.matches}</h2>
          {board.matches.length === 0 && <p>{t.noMatches}</p>}
          <div role="log" aria-label={t.matches}>
            <ol class="board-text__matches">{board.matches.map((one) => <li key={one.n}>{one.time} {match(one)}</li>)}</ol>
          </div>
        </>
      )}
      <h2>{t.agenda}</h2>
      {next && <p><b>{t.next}</b> {agendaLine(next)}</p>}
      <ul>{board.agenda.map((item, index) => <li key={index}>{agendaLine(item)}</li>)}</ul>
      <h2>{t.booths}</h2>
      {board.booths.length === 0 && <p>{t.noBooths}</p>}
      <ul>{board.booths.map(({ number, name }) => <li key={number}>{t.booth(number, name)}</li>)}</ul>
    </main>
  );
};
