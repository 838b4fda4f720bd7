import { readText } from '../../../shared/domain/agreement-text.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

const breach = (where: string, what: string): Breach => ({ invariant: 'texts', where, what });

const placeOf = ({ agreementId, n, text }: { readonly agreementId: string; readonly n?: number | undefined; readonly text: number }): string => (n === undefined ? `${agreementId} ${text}` : `${agreementId} change ${n} ${text}`);

/** Texts read as what they are; signatures that fell away are of a text that was put to signing and is no longer the agreement's. */
export const textBreaches = (facts: Facts): Breach[] => {
  const texts = new Map(ofType(facts, 'agreement-text').map((text) => [`${text.agreementId} ${text.text}`, text]));
  const put = new Map([...[...texts].map(([where, { hash }]) => [where, hash] as const), ...ofType(facts, 'amendment-text').map((text) => [placeOf(text), text.hash] as const)]);
  // Of a change the text that is void may be the last one: it was given up, or the agreement ended.
  const current = new Set([...ofType(facts, 'agreement').map((one) => ({ ...one, agreementId: one.id })), ...ofType(facts, 'amendment')].filter((one) => 'textHash' in one).map(placeOf));
  return [
    ...[...texts].flatMap(([where, { canonical, agreementId, text }]) => {
      const content = readText(canonical);
      return content?.id === agreementId && content.text === text ? [] : [breach(where, 'does not read as this text')];
    }),
    ...ofType(facts, 'voided-text').flatMap((voided) => {
      const where = placeOf(voided);
      const { hash, enterpriseSignature, agencySignature } = voided;
      const signed = [enterpriseSignature, agencySignature].filter((signature) => signature !== undefined);
      return [
        ...(current.has(where) ? [breach(where, 'is void and still what both are to sign')] : []),
        ...(put.get(where) === hash && signed.length > 0 && signed.every(({ textHash }) => textHash === hash) ? [] : [breach(where, 'voids what nobody signed')]),
      ];
    }),
  ];
};
