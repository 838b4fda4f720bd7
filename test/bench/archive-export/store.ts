import { startObjects } from '../../../infra/local/parts/objects/start-objects.ts';

/** The object store in a process of its own, so that its memory is not taken for the maker's: `node store.ts <folder>` tells its address. */
const [dir = ''] = process.argv.slice(2);
const { endpoint } = await startObjects({ dir, credentials: { accessKeyId: 'local', secretAccessKey: 'local-secret' }, buckets: { files: {}, exports: {} } });
console.log(endpoint);
