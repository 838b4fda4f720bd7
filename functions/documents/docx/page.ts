import { AlignmentType, convertMillimetersToTwip, Footer, Paragraph, PageNumber, TextRun, type IFontAttributesProperties, type ISectionOptions } from 'docx';

/** Sizes in half points: 二号 22 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
export const sizes = { title: 44, body: 28, table: 24, note: 21 } as const;
/** Line pitch in twentieths of a point. */
export const BODY_LINE = 520;
/** Two characters of the body's size, in twips: how far a paragraph's first line is set in. */
export const FIRST_LINE = 560;

const font = (eastAsia: string): IFontAttributesProperties => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });
export const fonts = { body: font('仿宋'), title: font('宋体'), heading: font('黑体') };

/** Page numbers as GB/T 9704 has them: “— 1 —”, on the outer side. */
const numbered = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
  new Footer({
    children: [
      new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.title, size: sizes.body })] }),
    ],
  });

/** A4 with the margins of GB/T 9704-2012 (天头 37 mm, 订口 28 mm, 版心 156 × 225 mm). */
export const section: Omit<ISectionOptions, 'children'> = {
  properties: {
    page: {
      size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
      margin: { top: convertMillimetersToTwip(37), left: convertMillimetersToTwip(28), right: convertMillimetersToTwip(26), bottom: convertMillimetersToTwip(35), footer: convertMillimetersToTwip(25) },
    },
  },
  footers: { default: numbered(AlignmentType.RIGHT), even: numbered(AlignmentType.LEFT) },
};
/** Twips between the margins. */
export const TEXT_WIDTH = convertMillimetersToTwip(156);
