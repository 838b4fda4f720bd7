/** A refusal in S3's own words: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: string
  readonly status: number

  constructor(status: number, code: string, message: string = code) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const notImplemented = (what: string): Failure =>
  new Failure(501, 'NotImplemented', `A header or operation you provided implies functionality that is not implemented: ${what}`)
export const accessDenied = (message = 'Access Denied'): Failure => new Failure(403, 'AccessDenied', message)
export const invalid = (message: string): Failure => new Failure(400, 'InvalidRequest', message)
export const preconditionFailed = (): Failure =>
  new Failure(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
