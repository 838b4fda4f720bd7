/**
 * To officers: other organisations that may be the same one, and in which respects.
 *   <AlikeSection alike={file.alike} />
 */
import type { AlikeView } from '../../../shared/contract/parties.ts';
import { labelOf, useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';

export const AlikeSection = ({ alike }: { readonly alike: readonly AlikeView[] }) => {
  const { alike: t } = useText('search');
  const { field } = useText('parties');
  const { terms, list } = useText();
  if (alike.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p>{t.lead}</p>
      <DataTable
        caption={t.title}
        captionHidden
        rows={alike}
        rowKey={({ id }) => id}
        columns={[
          { label: t.name, cell: ({ id, name, served }) => (served ? <a class="govuk-link" href={`/app/bureau/organisations/${id}/`}>{name}</a> : `${name}（${t.elsewhere}）`) },
          { label: field.creditCode, cell: ({ creditCode }) => creditCode },
          { label: field.district, cell: ({ district }) => labelOf(terms.districts, district) },
          { label: t.what, cell: ({ kinds }) => list(kinds.map((kind) => labelOf(t.kinds, kind))) },
        ]}
      />
    </section>
  );
};
