import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { taskRoutes } from '../../shared/contract/tasks.ts';
import { useQuery, type Body, type Query } from '../use-query.ts';

/** The person signed in: name, duties, organisations, tasks. */
export type Me = Body<typeof taskRoutes.listTasks>;
export type Membership = Me['memberships'][number];

const MeContext = createContext<Query<Me>>({ loading: true, reload: () => undefined });

export const MeProvider = ({ children }: { readonly children: ComponentChildren }) => {
  const me = useQuery(taskRoutes.listTasks, {});
  return <MeContext.Provider value={me}>{children}</MeContext.Provider>;
};

/** Who is signed in; still loading when a page opens first, so pages that need it use `<Ready query={useMe()}>`. */
export const useMe = (): Query<Me> => useContext(MeContext);

/** The membership under which a page of `:organisationId` acts. */
export const useMembership = (organisationId: string | undefined): Membership | undefined => useMe().data?.memberships.find((membership) => membership.organisationId === organisationId);
