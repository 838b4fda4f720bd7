import { boardFields, type FairPage } from '../../shared/domain/publishing.ts';
import { useText } from '../text.tsx';
import { BigScreen } from './big-screen.tsx';

const NONE: ReadonlySet<string> = new Set();

/** `/fairs/<id>/board/` as it is published: everything but the figures, which scripts fetch as long as the page is open. */
export const BoardShell = ({ fair }: { readonly fair: FairPage }) => {
  const t = useText('board');
  const board = { fairId: fair.id, revision: 0, at: fair.updatedAt, ...boardFields(fair), matches: [] };
  return (
    <>
      <div data-board={JSON.stringify(board)}>
        <div class="board"><BigScreen board={board} seen={{ isCut: false }} now={undefined} fresh={NONE} /></div>
      </div>
      <noscript><p class="board-notice">{t.needsScript}</p></noscript>
    </>
  );
};
