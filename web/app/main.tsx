import { render } from 'preact';
import { text as app } from '../../shared/text/zh/app.ts';
import { text as common } from '../../shared/text/zh/common.ts';
import { addText, loadTexts } from '../text.tsx';
import { App } from './app.tsx';
import { preferredLanguage } from './preferences.ts';

// Chinese, the language of nearly everybody, comes with the app; English is fetched.
addText('zh', 'common', common);
addText('zh', 'app', app);

const start = async (root: HTMLElement): Promise<void> => {
  let language = preferredLanguage();
  if (language === 'en') await loadTexts('en', ['common', 'app']).catch(() => (language = 'zh'));
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  render(<App language={language} />, root);
};

const root = document.getElementById('app');
if (root) void start(root);
