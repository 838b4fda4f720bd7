import { uploadRoutes } from '../../shared/contract/uploads.ts';
import { MOST_FILES } from '../../shared/domain/upload-rules.ts';
import { api } from '../api.ts';
import type { Body } from '../use-query.ts';

export type SeenFile = Body<typeof uploadRoutes.listBureauFiles>['files'][number];
type Wanted = Map<string, ((file: SeenFile | undefined) => void)[]>;

/** What is asked for within one turn of the page goes together: a page of records is a request or two, not one for each record. */
const waiting = new Map<string | undefined, Wanted>();

const ask = async (organisationId: string | undefined, wanted: Wanted): Promise<void> => {
  const all = [...wanted.keys()];
  for (let from = 0; from < all.length; from += MOST_FILES) {
    const ids = all.slice(from, from + MOST_FILES);
    const query = { ids: ids.join(',') };
    const result = await (organisationId === undefined ? api(uploadRoutes.listBureauFiles, { query }) : api(uploadRoutes.listFiles, { params: { organisationId }, query })).catch(() => undefined);
    for (const id of ids) for (const tell of wanted.get(id) ?? []) tell(result?.ok ? result.body.files.find(({ upload }) => upload.id === id) : undefined);
  }
};

/** What the service says of a file, with the address of its small picture; undefined where it is not there or cannot be had now. */
export const lookUp = (id: string, organisationId: string | undefined): Promise<SeenFile | undefined> =>
  new Promise((resolve) => {
    const known = waiting.get(organisationId);
    const wanted: Wanted = known ?? new Map();
    if (!known) {
      waiting.set(organisationId, wanted);
      setTimeout(() => {
        waiting.delete(organisationId);
        void ask(organisationId, wanted);
      });
    }
    wanted.set(id, [...(wanted.get(id) ?? []), resolve]);
  });
