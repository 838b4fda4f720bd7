import type { SiteFacts } from '../shared/domain/site-facts.ts';
import { text as boardEn } from '../shared/text/en/board.ts';
import { text as commonEn } from '../shared/text/en/common.ts';
import { text as fairWordsEn } from '../shared/text/en/fair-words.ts';
import { text as offersEn } from '../shared/text/en/offers.ts';
import { text as publishedEn } from '../shared/text/en/published.ts';
import type { Language } from '../shared/text/index.ts';
import { text as boardZh } from '../shared/text/zh/board.ts';
import { text as commonZh } from '../shared/text/zh/common.ts';
import { text as fairWordsZh } from '../shared/text/zh/fair-words.ts';
import { text as offersZh } from '../shared/text/zh/offers.ts';
import { text as publishedZh } from '../shared/text/zh/published.ts';
import type { AgencyCard, FairCard, FairPage, NoticeLine } from '../shared/domain/publishing.ts';
import { BoardShell } from './board/shell.tsx';
import { createDocuments } from './document.tsx';
import { AgencyListPage, AgencyPageView } from './published/agencies.tsx';
import { FairListPage, FairPageView } from './published/fairs.tsx';
import { NoticeListPage } from './published/notices.tsx';
import { addText } from './text.tsx';

addText('zh', 'common', commonZh);
addText('en', 'common', commonEn);
addText('zh', 'board', boardZh);
addText('en', 'board', boardEn);
addText('zh', 'fairWords', fairWordsZh);
addText('en', 'fairWords', fairWordsEn);
addText('zh', 'offers', offersZh);
addText('en', 'offers', offersEn);
addText('zh', 'published', publishedZh);
addText('en', 'published', publishedEn);

const published = { zh: publishedZh, en: publishedEn };
const board = { zh: boardZh, en: boardEn };

const day = { zh: commonZh.date.withWeekday, en: commonEn.date.withWeekday };
/** What a shared link says below the title: when and where. */
const whenAndWhere = ({ date, startTime, endTime, venue }: FairPage, language: Language): string => `${day[language](date)} ${startTime}–${endTime} · ${venue}`;

/** The pages published from the register, as whole HTML documents. */
export const createPages = (site: SiteFacts) => {
  const document = createDocuments(site);
  return {
    fairs: (fairs: readonly FairCard[], language: Language, today: string): string => document({ language, path: '/fairs/', title: published[language].fairs.title, description: published[language].fairs.lead, page: <FairListPage fairs={fairs} today={today} /> }),
    fair: (fair: FairPage, language: Language, today: string): string => document({ language, path: `/fairs/${fair.id}/`, title: fair.title, description: whenAndWhere(fair, language), scripts: ['/share.js', '/keep.js'], page: <FairPageView fair={fair} today={today} /> }),
    board: (fair: FairPage, language: Language): string => document({ language, path: `/fairs/${fair.id}/board/`, title: `${board[language].title} · ${fair.title}`, description: whenAndWhere(fair, language), stylesheet: '/board.css', scripts: ['/board.js'], page: <BoardShell fair={fair} /> }),
    agencies: (agencies: readonly AgencyCard[], language: Language): string => document({ language, path: '/agencies/', title: published[language].agencies.title, description: published[language].agencies.lead, page: <AgencyListPage agencies={agencies} /> }),
    agency: (agency: AgencyCard | undefined, language: Language): string =>
      document({ language, path: agency ? `/agencies/${agency.id}/` : '/agencies/', title: agency?.name ?? published[language].agencies.gone, description: agency?.introduction ?? published[language].agencies.lead, page: <AgencyPageView agency={agency} /> }),
    notices: (notices: readonly NoticeLine[], language: Language): string => document({ language, path: '/notices/', title: published[language].notices.title, description: published[language].notices.lead, page: <NoticeListPage notices={notices} /> }),
  };
};
