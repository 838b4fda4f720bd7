import { useEffect, useState } from 'preact/hooks';
import { localPath } from '../local-path.ts';
import { readStored } from '../stored.ts';
import { useLanguage, useText } from '../text.tsx';

const DARK = 'board';
const keep = (dark: boolean): void => {
  try {
    localStorage.setItem(DARK, JSON.stringify({ dark }));
  } catch {
    // A device that keeps nothing just forgets it.
  }
};

/** Whether the board is dark: as this screen was set, or as its system is. */
const useDark = (): readonly [boolean, () => void] => {
  const [isDark, setDark] = useState(false);
  useEffect(() => {
    const kept = readStored(localStorage, DARK);
    setDark(kept && 'dark' in kept ? kept.dark === true : matchMedia('(prefers-color-scheme: dark)').matches);
  }, []);
  useEffect(() => {
    document.documentElement.classList.toggle('board-dark', isDark);
  }, [isDark]);
  return [isDark, () => {
    keep(!isDark);
    setDark(!isDark);
  }];
};

/** Fills the screen, and keeps it awake for as long as it does. */
const useFullScreen = (): readonly [boolean, () => void] => {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const follow = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return [isFull, () => void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined)];
};

/** A wall's screen does not fall asleep while the board is on it; browsers take the lock back whenever the page is hidden. */
const useWakeLock = (): void => {
  useEffect(() => {
    const hold = (): void => {
      if (!document.hidden && 'wakeLock' in navigator) void navigator.wakeLock.request('screen').catch(() => undefined);
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => document.removeEventListener('visibilitychange', hold);
  }, []);
};

/** What whoever sets the screen up needs. */
export const Tools = ({ fairId, isText }: { readonly fairId: string; readonly isText: boolean }) => {
  const { links: t } = useText('board');
  const { site } = useText();
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const [isDark, turn] = useDark();
  const [isFull, fill] = useFullScreen();
  const [canFill, setCanFill] = useState(false);
  useEffect(() => setCanFill(document.fullscreenEnabled), []);
  useWakeLock();
  return (
    <footer class="board-tools" aria-label={t.label}>
      <a href={isText ? '#' : '#text'}>{isText ? t.big : t.text}</a>
      {canFill && <button type="button" onClick={fill}>{isFull ? t.leaveFull : t.full}</button>}
      <button type="button" onClick={turn}>{isDark ? t.light : t.dark}</button>
      <a href={localPath(language, `/fairs/${fairId}/`)}>{t.fair}</a>
      <a href={localPath(other, `/fairs/${fairId}/board/`)} lang={other === 'zh' ? 'zh-CN' : 'en'} hreflang={other === 'zh' ? 'zh-CN' : 'en'}>{site.otherLanguage}</a>
    </footer>
  );
};
