import type { FilesForm } from '../../shared/contract/wire.ts';
import type { UploadReference } from '../../shared/domain/evaluation.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import type { Table } from '../table/table.ts';

/** Files of an item by the name of their field. */
export type Files<Name extends string> = { readonly [N in Name]?: UploadReference[] | undefined };
interface After<Name extends string> {
  readonly files: { [N in Name]?: UploadReference[] };
  /** To be claimed in the same commit. */
  readonly uploads: Upload[];
  /** No longer among them. */
  readonly dropped: UploadReference[];
}

/**
 * The files of an item as a form wants them: those kept of the ones that are there, and ready uploads of the caller's. A field
 * that the form does not name stays as it is.
 */
export const filesAfter = async <Name extends string>(table: Table, names: readonly Name[], before: Files<Name> | undefined, form: { readonly [N in Name]?: FilesForm | undefined }, { caller, now }: { readonly caller: Caller; readonly now: string }): Promise<Result<After<Name>>> => {
  const after: After<Name> = { files: {}, uploads: [], dropped: [] };
  const loaded = await Promise.all(names.map(async (name) => ({ name, ready: await readyUploads(table, form[name]?.add ?? [], caller, now, `/${name}/add`) })));
  for (const { name, ready } of loaded) {
    const had = before?.[name] ?? [];
    const wanted = form[name];
    if (!ready.ok) return ready;
    const keep = wanted ? (wanted.keep ?? []) : had.map(({ id }) => id);
    if (keep.some((id) => !had.some((file) => file.id === id))) return fail('invalid-request', { errors: [{ pointer: `/${name}/keep`, kind: 'not-found' }] });
    after.files[name] = [...had.filter(({ id }) => keep.includes(id)), ...uploadReferences(ready.value)];
    after.uploads.push(...ready.value);
    after.dropped.push(...had.filter(({ id }) => !keep.includes(id)));
  }
  return ok(after);
};
