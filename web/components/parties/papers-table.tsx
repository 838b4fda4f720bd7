/**
 * What a qualification file says, each item beside the evidence for it.
 *   <PapersTable papers={qualification} caption="现行材料" />            // officers; members with organisationId
 */
import { fileFields, type PaperKind, type QualificationPapers } from '../../../shared/domain/qualification-papers.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';
import { FileList } from '../file-list.tsx';

interface PapersTableProps {
  readonly papers: QualificationPapers;
  readonly caption: string;
  readonly organisationId?: string;
}

export const PapersTable = ({ papers, caption, organisationId }: PapersTableProps) => {
  const t = useText('qualification');
  const { list } = useText();
  const { day } = useFormat();
  const { field, review } = t;
  const evidence = (kind: PaperKind) => (
    <>
      {papers.onPaper?.includes(kind) && <p>{t.originals}</p>}
      {papers[fileFields[kind]]?.length ? <FileList files={papers[fileFields[kind]] ?? []} organisationId={organisationId} /> : !papers.onPaper?.includes(kind) && t.noFiles}
    </>
  );
  const rows: readonly { readonly name: string; readonly value: string; readonly kind?: PaperKind }[] = [
    { name: field.licenceKind, value: labelOf(t.licenceKinds, papers.licenceKind ?? ''), kind: 'licence' },
    { name: field.registeringAuthority, value: papers.registeringAuthority },
    { name: field.businessScope, value: papers.businessScope ?? '' },
    { name: field.scopes, value: list(papers.scopes.map((scope) => labelOf(t.scope, scope))) },
    { name: field.premisesAddress, value: papers.premisesAddress, kind: 'premises' },
    { name: field.premisesAreaSquareMetres, value: `${papers.premisesAreaSquareMetres} ${t.area}` },
    { name: field.tenure, value: papers.tenure ? `${t.tenures[papers.tenure]}${papers.tenureUntil ? ` · ${day(papers.tenureUntil)}` : ''}` : '' },
    { name: field.officeConditions, value: papers.officeConditions, kind: 'office' },
    { name: field.staffTotal, value: papers.staffTotal === undefined ? '' : `${papers.staffTotal} ${t.people}` },
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[{ label: t.changed.item, cell: ({ name }) => name }, { label: review.papers, cell: ({ value }) => value }, { label: review.evidence, cell: ({ kind }) => (kind ? evidence(kind) : '') }]}
    />
  );
};
