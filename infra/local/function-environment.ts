import { audience } from './parts/issuer/settings.ts'
import type { Template } from './template.ts'

export interface Surroundings {
  issuerUrl: string
  endpoints: Record<'dynamodb' | 's3' | 'kms' | 'sqs', string>
}

/** What is different for every function on this machine: where the services are, and who issues tokens. */
export function localVariables(template: Template, { issuerUrl, endpoints }: Surroundings): Record<string, string> {
  const declared = new Set(
    template.resourcesOf('AWS::Lambda::Function').flatMap(({ properties }) => Object.keys(properties.Environment?.Variables ?? {})),
  )
  // One origin for site and issuer, see front.ts.
  const issuer = { ISSUER: issuerUrl, JWKS_URI: `${issuerUrl}/jwks`, AUDIENCE: audience, SITE_ORIGIN: new URL(issuerUrl).origin }
  return {
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    // A clamd of this machine, for whoever has one: CLAMD_ADDRESS=unix:/run/clamav/clamd.ctl npm start.
    ...(process.env.CLAMD_ADDRESS !== undefined && { CLAMD_ADDRESS: process.env.CLAMD_ADDRESS }),
    // Only what the template declares: a variable missing there must be missing here too.
    ...Object.fromEntries(Object.entries(issuer).filter(([name]) => declared.has(name))),
  }
}
