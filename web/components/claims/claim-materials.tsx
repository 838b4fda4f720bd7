/**
 * The six materials: what the system holds for each, and what is missing with the way to put it right.
 *   <ClaimMaterials materials={preview.materials} missing={preview.missing} />
 */
import type { ClaimPreview } from '../../../shared/contract/claims.ts';
import { SIZE_CLASSES } from '../../../shared/rules/size/size-table.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { FactList } from '../fact-list.tsx';

/** The national standard's own names of its sixteen classes. */
const classNames: Readonly<Record<string, string>> = Object.fromEntries(SIZE_CLASSES.map(({ id, name }) => [id, name]));

type Material = ClaimPreview['materials'][number];
type Evidence = Material['evidence'][number];

/** Days and moments show their day; codes and lists of codes, their names. */
const useFactText = () => {
  const { codes } = useText('claims');
  const { terms, list } = useText();
  const { day, dayOf } = useFormat();
  const names: Readonly<Record<string, string>> = { ...classNames, ...codes, ...terms.sizes };
  return (_: string, value: string | number | boolean): string => {
    const text = String(value);
    if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return dayOf(text);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
    return text.split(',').every((code) => names[code] !== undefined) ? list(text.split(',').map((code) => labelOf(names, code))) : text;
  };
};

const EvidenceLine = ({ evidence }: { readonly evidence: Evidence }) => {
  const { evidence: kinds, facts: names } = useText('claims');
  const { pair } = useText();
  const textOf = useFactText();
  return (
    <li>
      {evidence.label ? pair(labelOf(kinds, evidence.type), evidence.label) : labelOf(kinds, evidence.type)}
      <FactList facts={evidence.facts ?? {}} labels={names} textOf={textOf} />
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
              {evidence.map((one) => <EvidenceLine key={one.type + one.id} evidence={one} />)}
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
