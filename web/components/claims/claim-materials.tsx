/**
 * The six materials: what the system holds for each, and what is missing with the way to put it right.
 *   <ClaimMaterials materials={preview.materials} missing={preview.missing} />
 */
import type { ClaimPreview } from '../../../shared/contract/claims.ts';
import { labelOf, useText } from '../../text.tsx';

type Material = ClaimPreview['materials'][number];
type Evidence = Material['evidence'][number];

/** Moments and raw lists read badly in a table: only their day, and words apart. */
const factText = (value: string | number | boolean): string => {
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text.replace(/,/g, '、');
};

const EvidenceLine = ({ evidence }: { readonly evidence: Evidence }) => {
  const { evidence: kinds, facts: names } = useText('claims');
  const facts = Object.entries(evidence.facts ?? {}).flatMap(([name, value]) => (value === null || value === '' ? [] : [`${labelOf(names, name)}：${factText(value)}`]));
  return (
    <li>
      {labelOf(kinds, evidence.type)}：{evidence.label}
      {facts.length > 0 && <span class="app-quiet app-break"> {facts.join(' · ')}</span>}
    </li>
  );
};

interface ClaimMaterialsProps {
  readonly materials: readonly Material[];
  readonly missing?: ClaimPreview['missing'];
}

export const ClaimMaterials = ({ materials, missing = [] }: ClaimMaterialsProps) => {
  const { preview: t, material: names, missing: kinds } = useText('claims');
  return (
    <section>
      <h2 class="govuk-heading-m">{t.materials}</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {materials.map(({ kind, evidence, missing: lacks }) => (
          <li key={kind}>
            <strong>{labelOf(names, kind)}</strong>{' '}
            <strong class={`govuk-tag govuk-tag--${lacks.length ? 'orange' : 'green'}`}>{lacks.length ? t.missing : t.complete}</strong>
            <ul class="govuk-list">
              {evidence.map((one) => <EvidenceLine key={`${one.type}${one.label}`} evidence={one} />)}
              {lacks.map((what) => {
                const link = missing.find((one) => one.material === kind && one.missing === what)?.link;
                return <li key={what}>{labelOf(kinds, what)}{link && <> <a class="govuk-link" href={link}>{t.missingLink}</a></>}</li>;
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
};
