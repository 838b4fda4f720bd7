import type { DrawStep } from '../../../rules/draw/explain-draw.ts';
import type { StepWords } from '../../step-words.ts';

/** The steps in words. */
export const steps: StepWords<DrawStep> = {
  list: ({ count, listHash }) => `名单 ${count} 项，按字节排序，每项一行，文件的 SHA-256 是 ${listHash}。`,
  keys: ({ seed }) => `种子是“${seed}”。每一项的键是四行文字的 SHA-256：draw-1、种子、名单的 SHA-256、该项；行间换行，末尾不换行。按键从小到大排序。`,
  size: ({ count, percent, size: taken }) => `${count} 项的 ${percent}%，有零头进一，至少一项，应抽 ${taken} 项。`,
  substitutes: ({ withdrawn, substitutes, taken }) => `${withdrawn} 项退出，依次递补 ${substitutes} 项，共抽 ${taken} 项。`,
};
