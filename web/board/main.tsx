import { render } from 'preact';
import type { Board } from '../../shared/domain/board.ts';
import { LanguageContext, loadTexts } from '../text.tsx';
import { BoardApp } from './board-app.tsx';
import { followBoard, type Seen } from './feed.ts';
import './board.scss';

/**
 * The board's page is complete as HTML without figures, and comes to life with the first answer, in one step: what it was
 * made of stands in it as data.
 */
const isBoard = (value: unknown): value is Board => typeof value === 'object' && value !== null && 'fairId' in value && typeof value.fairId === 'string' && 'booths' in value;

const root = document.querySelector<HTMLElement>('[data-board]');
const initial: unknown = JSON.parse(root?.dataset.board ?? 'null');
const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
if (root && isBoard(initial)) {
  let isAlive = false;
  const show = (seen: Seen): void => {
    if (!isAlive) root.replaceChildren();
    isAlive = true;
    render(<LanguageContext.Provider value={language}><BoardApp initial={initial} seen={seen} /></LanguageContext.Provider>, root);
  };
  const texts = loadTexts(language, ['common', 'board', 'fairWords']);
  followBoard(`/data/fairs/${initial.fairId}/board.json`, (seen) => void texts.then(() => show(seen)));
}
