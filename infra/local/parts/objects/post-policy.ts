import * as z from 'zod/mini'
import { Failure, accessDenied } from './failure.ts'
import type { Credentials } from './options.ts'
import { requireSignature } from './signature.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html */
const Policy = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
})
type Policy = z.infer<typeof Policy>

const violated = (condition: unknown): Failure =>
  accessDenied(`Invalid according to Policy: Policy Condition failed: ${JSON.stringify(condition)}`)

const parsePolicy = (encoded: string): Policy => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString()))
  } catch {
    throw new Failure(400, 'InvalidPolicyDocument', 'Invalid Policy')
  }
}

const requireSize = (least: number, most: number, size: number): void => {
  if (size < least) throw new Failure(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
  if (size > most) throw new Failure(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
}

export interface PostForm {
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, string>
  readonly bucket: string
  readonly size: number
}

/** Refuses unless every condition holds and every field of the form is covered by one. */
const requireConditions = (policy: Policy, { fields, bucket, size }: PostForm): void => {
  const covered = new Set(['policy', 'x-amz-signature'])
  const valueOf = (name: string): string => (name === 'bucket' ? bucket : (fields.get(name) ?? ''))
  for (const condition of policy.conditions) {
    if (!Array.isArray(condition)) {
      for (const [field, wanted] of Object.entries(condition)) {
        covered.add(field.toLowerCase())
        if (valueOf(field.toLowerCase()) !== wanted) throw violated(condition)
      }
    } else if (condition[0] === 'content-length-range') requireSize(condition[1], condition[2], size)
    else {
      const name = condition[1].replace(/^\$/, '').toLowerCase()
      covered.add(name)
      const holds = condition[0] === 'eq' ? valueOf(name) === condition[2] : valueOf(name).startsWith(condition[2])
      if (!holds) throw violated(condition)
    }
  }
  for (const name of fields.keys())
    if (!covered.has(name) && !name.startsWith('x-ignore-'))
      throw accessDenied(`Invalid according to Policy: Extra input fields: ${name}`)
}

export const verifyPostPolicy = (form: PostForm, credentials: Credentials, at: number): void => {
  const encoded = form.fields.get('policy')
  if (encoded === undefined) throw accessDenied()
  const credential = form.fields.get('x-amz-credential') ?? ''
  requireSignature(credentials, credential, encoded, form.fields.get('x-amz-signature') ?? '')
  const policy = parsePolicy(encoded)
  // A date that cannot be read counts as past.
  if (!(Date.parse(policy.expiration) > at)) throw accessDenied('Invalid according to Policy: Policy expired.')
  requireConditions(policy, form)
}
