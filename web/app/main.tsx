import { render } from 'preact';
import { PageFrame } from '../components/page-frame.tsx';
import { addText, LanguageContext } from '../text.tsx';
import { text } from '../../shared/text/zh/common.ts';

addText('zh', 'common', text);
const root = document.getElementById('app');
if (root) render(<LanguageContext.Provider value="zh"><PageFrame nav={[]} brandHref="/app/">…</PageFrame></LanguageContext.Provider>, root);
