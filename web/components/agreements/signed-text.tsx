/**
 * The text that is signed, read from its canonical bytes and nothing else; the reader's own device checks their hash.
 *   <SignedText text={file.text} number={agreement.text} />
 */
import { useEffect, useState } from 'preact/hooks';
import type { TextContent } from '../../../shared/domain/agreement-text.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { Loading } from '../problem.tsx';
import { TermsView } from './terms-view.tsx';

interface Kept {
  readonly canonical: string;
  readonly hash: string;
  readonly at: string;
}
interface Read {
  readonly content: TextContent | undefined;
  readonly same: boolean;
}

const hexOf = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const read = async ({ canonical, hash }: Kept): Promise<Read> => {
  const [{ readText }, digest] = await Promise.all([import('../../../shared/domain/agreement-text.ts'), crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))]);
  return { content: readText(canonical), same: hexOf(digest) === hash };
};

export const SignedText = ({ text, number }: { readonly text: Kept; readonly number: number }) => {
  const t = useText('signing');
  const { moment } = useFormat();
  const [known, setKnown] = useState<Read>();
  useEffect(() => void read(text).then(setKnown), [text.canonical, text.hash]);
  if (!known) return <Loading />;
  const { content, same } = known;
  return (
    <>
      {content && <TermsView agreement={{ enterpriseName: content.enterprise.name, agencyName: content.agency.name, terms: content.terms, specialist: content.specialist }} />}
      <p>{t.fromBytes}</p>
      <p>{t.textNumber(number, moment(text.at))} <strong>{same && content ? t.same : t.differs}</strong></p>
      <details class="govuk-details">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.bytes}</span></summary>
        <div class="govuk-details__text">
          <p>{t.hash}<br /><code class="app-hash">{text.hash}</code></p>
          <pre class="app-hash app-bytes">{text.canonical}</pre>
        </div>
      </details>
    </>
  );
};
