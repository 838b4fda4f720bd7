import type { PublicRecord, SectionCode } from '../../../shared/domain/track-record.ts';
import { LEAST_RATERS, recordSeen } from '../../../shared/domain/track-record-view.ts';
import { useText } from '../../text.tsx';

/** What an agency has done, in words: `const { served, rating } = useRecordWords()`. Without a record it has done nothing yet. */
export const useRecordWords = () => {
  const { record: t } = useText('offers');
  return {
    /** How many it has served; for an enterprise of a known section, how many of that. */
    served: (record: PublicRecord | undefined, section?: SectionCode): string => {
      if (!record || record.enterprises === 0) return t.none;
      const { sameTrade } = recordSeen(record, section);
      return sameTrade === undefined ? t.enterprises(record.enterprises) : t.ofTrade(record.enterprises, sameTrade);
    },
    rating: (record: PublicRecord | undefined): string => (record?.ratingTenths === undefined ? t.tooFew(LEAST_RATERS) : t.of5((record.ratingTenths / 10).toFixed(1))),
  };
};
