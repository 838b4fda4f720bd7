/**
 * One certified member of staff: certificate, contract, insurance with their files, and whether the person counts.
 *   <StaffCard staff={one} organisationId={…}>…what can be done…</StaffCard>     // officers: without organisationId
 */
import type { ComponentChildren } from 'preact';
import type { StaffView } from '../../../shared/contract/parties/views.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { FileList } from '../file-list.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';

interface StaffCardProps {
  readonly staff: StaffView;
  readonly organisationId?: string;
  readonly children?: ComponentChildren;
}

export const StaffCard = ({ staff, organisationId, children }: StaffCardProps) => {
  const { staff: t, periods, noFiles, review } = useText('qualification');
  const { pair } = useText();
  const { day, moment } = useFormat();
  const files = (list: StaffView['certificateFiles']) => (list?.length ? <FileList files={list} organisationId={organisationId} /> : <div class="app-quiet">{staff.onPaper ? t.onPaper : noFiles}</div>);
  const { certificateKind, certificateLevel, certificateTitle, judgement } = staff;
  const kind = [certificateTitle ?? labelOf(t.kinds, certificateKind), certificateLevel && labelOf(t.levels, certificateLevel)].filter(Boolean).join(' · ');
  return (
    <article class="app-card">
      <h3 class="govuk-heading-s">{staff.name}</h3>
      <p>
        <Tag status={staff.counts ? 'verified' : 'draft'} labels={{ verified: t.counts, draft: staff.status === 'left' ? t.left : t.countsNot }} />{' '}
        {staff.obstacles.map((obstacle) => t.obstacles[obstacle]).join('；')}
      </p>
      <SummaryList
        rows={[
          staff.identityNumber !== undefined && { name: t.identityNumber, value: staff.identityNumber },
          { name: t.certificateKind, value: kind },
          { name: t.certificateNumber, value: staff.certificateNumber },
          staff.certificateValidUntil !== undefined && { name: t.certificateValidUntil, value: day(staff.certificateValidUntil) },
          staff.otherReason !== undefined && { name: t.otherReason, value: staff.otherReason },
          { name: t.certificateFiles, value: files(staff.certificateFiles) },
          { name: t.fullTime, value: staff.fullTime ? t.fullTimeYes : t.fullTimeNo },
          staff.contractFrom !== undefined && { name: t.contract, value: <>{staff.contractTo ? periods.range(day(staff.contractFrom), day(staff.contractTo)) : `${periods.open(day(staff.contractFrom))} · ${t.openEnded}`}{files(staff.contractFiles)}</> },
          staff.insuredFrom !== undefined && { name: t.insurance, value: <>{staff.insuredTo === undefined ? periods.open(periods.month(staff.insuredFrom)) : periods.range(periods.month(staff.insuredFrom), periods.month(staff.insuredTo))}{files(staff.insuranceFiles)}</> },
          (staff.earlierFiles?.length ?? 0) > 0 && { name: t.earlierFiles, value: files(staff.earlierFiles) },
          judgement !== undefined && { name: review.judge, value: <>{judgement.fullTime ? review.fullTimeYes : review.fullTimeNo}；{pair(review.certificate, judgement.certificate ? review.certificateYes : review.certificateNo)}{judgement.note && <div>{judgement.note}</div>}<div class="app-quiet">{review.judgedBy(judgement.judged.name, moment(judgement.judged.at))}</div></> },
        ]}
      />
      {staff.changedSince && <p class="govuk-inset-text">{t.changedSince}</p>}
      {children}
    </article>
  );
};
