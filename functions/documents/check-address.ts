/** Where the paper is compared with what is registered. The part after `#` stays with the reader's browser: no log on the way holds it. */
export const checkAddress = (siteOrigin: string, agreementId: string, hash: string): string => `${siteOrigin}/check/#agreement=${agreementId}&hash=${hash}`;
