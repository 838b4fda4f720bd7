/** SHA-256 of a text's UTF-8 bytes, lower-case hex; handed in, because the browser and Node each have their own. */
export type Sha256 = (text: string) => string;
