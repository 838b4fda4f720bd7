import { answer } from './answer.ts'
import type { Operation } from './answer.ts'
import { versionHeaders } from './object-headers.ts'

export const deleteObject: Operation = async ({ request, response, store, bucket }) => {
  const versionId = request.query.get('versionId')
  const gone = await store.remove(request.bucket, request.key, {
    versionId,
    bypassGovernance: request.header('x-amz-bypass-governance-retention') === 'true',
  })
  answer(response, 204, gone ? { ...versionHeaders(bucket, gone), ...(gone.marker && { 'x-amz-delete-marker': 'true' }) } : {})
}
