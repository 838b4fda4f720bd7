import type { EntryKind } from './archive.ts';

/** The parts of an archive in the order in which people look for them (policy 一（六）: 包括但不限于基本信息、服务记录、辅助证明材料). */
export const archiveSections = ['basic-information', 'service-records', 'supporting-material', 'inspections', 'evaluations', 'claims'] as const;
export type ArchiveSection = (typeof archiveSections)[number];

const sections: Readonly<Record<EntryKind, ArchiveSection>> = {
  'basic-information': 'basic-information',
  'agreement-signed': 'basic-information',
  'agreement-taken-over': 'basic-information',
  'agreement-amended': 'basic-information',
  'amendment-filed': 'basic-information',
  'service-suspended': 'basic-information',
  'service-resumed': 'basic-information',
  'ending-agreed': 'basic-information',
  'hand-over-done': 'basic-information',
  'specialist-replaced': 'basic-information',
  'wish-asked': 'basic-information',
  'wish-declined': 'basic-information',
  'wish-withdrawn': 'basic-information',
  'filing-submitted': 'basic-information',
  'filing-returned': 'basic-information',
  'filing-accepted': 'basic-information',
  'agreement-ended': 'basic-information',
  'service-record': 'service-records',
  'record-confirmed': 'service-records',
  'record-disputed': 'service-records',
  'record-unanswered': 'service-records',
  'record-corrected': 'service-records',
  'record-rated': 'service-records',
  'dispute-explained': 'service-records',
  'problem-found': 'service-records',
  'problem-step': 'service-records',
  'problem-solved': 'service-records',
  'problem-reopened': 'service-records',
  'problem-withdrawn': 'service-records',
  'supporting-material': 'supporting-material',
  'content-erased': 'supporting-material',
  'complaint-filed': 'inspections',
  'complaint-shown': 'inspections',
  'complaint-answered': 'inspections',
  'complaint-withdrawn': 'inspections',
  rating: 'evaluations',
  'case-counts': 'evaluations',
  'evaluation-final': 'evaluations',
  'claim-submitted': 'claims',
  'claim-decided': 'claims',
  'claim-paid': 'claims',
};

export const sectionOf = (kind: EntryKind): ArchiveSection => sections[kind];

/** Kinds of supporting material (辅助证明材料), after the ten service items. */
export const materialKinds = ['roster', 'contract-copy', 'insurance-receipt', 'attendance-sheet', 'pay-record', 'leaving-paper', 'recruitment', 'rules', 'legal-advice', 'training', 'size-evidence', 'licence', 'other'] as const;
export type MaterialKind = (typeof materialKinds)[number];
export const isMaterialKind = (value: unknown): value is MaterialKind => materialKinds.some((kind) => kind === value);
