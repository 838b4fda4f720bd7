import { render } from 'preact';
import type { Board } from '../../shared/domain/board.ts';
import { LanguageContext, loadTexts } from '../text.tsx';
import { BoardApp } from './board-app.tsx';
import './board.scss';

/** The board's page is complete as HTML without figures, and comes to life here: what it was made of stands in it as data. */
const isBoard = (value: unknown): value is Board => typeof value === 'object' && value !== null && 'fairId' in value && 'booths' in value;

const root = document.querySelector<HTMLElement>('[data-board]');
const initial: unknown = JSON.parse(root?.dataset.board ?? 'null');
const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
if (root && isBoard(initial))
  void loadTexts(language, ['common', 'board', 'fairWords']).then(() => {
    root.replaceChildren();
    render(<LanguageContext.Provider value={language}><BoardApp initial={initial} /></LanguageContext.Provider>, root);
  });
