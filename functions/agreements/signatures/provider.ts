import type { TextContent } from '../../../shared/domain/agreement-text.ts';
import type { ElectronicProof } from '../../../shared/domain/signature.ts';

/** What is to be signed. A service that shows the document to the signer itself takes it from the canonical text. */
export interface SigningRequest {
  /** The bytes that the signature covers (`signatureStatement`); they hold the text's hash. */
  readonly statement: string;
  readonly canonical: string;
  readonly content: TextContent | undefined;
}

/**
 * A service for electronic signatures. Which one is connected is a matter of configuration; without one the method is not
 * offered. An outage throws, as with every other service.
 */
export interface SignatureProvider {
  sign(request: SigningRequest): Promise<ElectronicProof>;
}
