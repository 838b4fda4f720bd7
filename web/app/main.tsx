import { render } from 'preact';
import { text as common } from '../../shared/text/zh/common.ts';
import { text as sections } from '../../shared/text/zh/sections.ts';
import { readStored } from '../stored.ts';
import { addText, loadTexts } from '../text.tsx';
import { App } from './app.tsx';
import { isMarked } from '../outbox/marker.ts';
import { keepApp } from '../keep/keep-app.ts';
import { preferredLanguage } from './preferences.ts';

// Chinese, the language of nearly everybody, comes with the app; English is fetched.
addText('zh', 'common', common);
addText('zh', 'sections', sections);

const start = async (root: HTMLElement): Promise<void> => {
  let language = preferredLanguage();
  if (language === 'en') await loadTexts('en', ['common', 'sections']).catch(() => (language = 'zh'));
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  render(<App language={language} />, root);
  // After everything that the page itself needs; private modes and old WebViews refuse.
  addEventListener('load', () => void keepApp().catch(() => undefined));
  // What still waits from before, or became too old, whoever wrote it.
  if (isMarked(undefined)) void import('../outbox/outbox.ts').then(({ watch }) => watch());
  if (readStored(localStorage, 'rosters')) void import('../desk/kept-roster.ts').then(({ forgetOldRosters }) => forgetOldRosters(Date.now()));
};

const root = document.getElementById('app');
if (root) void start(root);
