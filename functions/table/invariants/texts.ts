import { readText } from '../../../shared/domain/agreement-text.ts';
import { ofType, type Breach, type Facts } from './facts.ts';

const breach = (where: string, what: string): Breach => ({ invariant: 'texts', where, what });

/** Texts read as what they are; signatures that fell away are of a text that was put to signing and is no longer the agreement's. */
export const textBreaches = (facts: Facts): Breach[] => {
  const texts = new Map(ofType(facts, 'agreement-text').map((text) => [`${text.agreementId} ${text.text}`, text]));
  const agreements = new Map(ofType(facts, 'agreement').map((agreement) => [agreement.id as string, agreement]));
  const current = (agreementId: string, text: number): boolean => {
    const agreement = agreements.get(agreementId);
    return agreement !== undefined && 'textHash' in agreement && agreement.text === text;
  };
  return [
    ...[...texts].flatMap(([where, { canonical, agreementId, text }]) => {
      const content = readText(canonical);
      return content?.id === agreementId && content.text === text ? [] : [breach(where, 'does not read as this text')];
    }),
    ...ofType(facts, 'voided-text').flatMap(({ agreementId, text, hash, enterpriseSignature, agencySignature }) => {
      const where = `${agreementId} ${text}`;
      const signed = [enterpriseSignature, agencySignature].filter((signature) => signature !== undefined);
      return [
        ...(current(agreementId, text) ? [breach(where, 'is void and still the agreement’s')] : []),
        ...(texts.get(where)?.hash === hash && signed.length > 0 && signed.every(({ textHash }) => textHash === hash) ? [] : [breach(where, 'voids what nobody signed')]),
      ];
    }),
  ];
};
