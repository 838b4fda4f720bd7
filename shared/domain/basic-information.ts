import type { ArchiveEntry } from './archive.ts';
import type { Organisation } from './party.ts';

/** 企业基本信息 as an entry of its archive: how it is called and where it is, and `more` that belongs to the occasion. */
export const basicInformation = ({ id, name, creditCode, district, address }: Organisation, more: NonNullable<ArchiveEntry['content']> = {}) => ({
  kind: 'basic-information' as const,
  subject: { type: 'organisation', id },
  content: { name, creditCode, district, address, ...more },
});
