/**
 * The buttons for what the service says is possible now (`actions` of a view). An action without a handler here is not
 * shown; a handler that is an address makes a link.
 *   <Actions actions={view.actions} labels={t.actions} on={{ publish: () => publish.run(…), edit: `/app/…/edit/` }} danger={['cancel']} busy={publish.busy} />
 */
import { labelOf } from '../text.tsx';

interface ActionsProps {
  readonly actions: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly on: Readonly<Record<string, string | (() => unknown) | undefined>>;
  /** Not to be undone. */
  readonly danger?: readonly string[];
  readonly busy?: boolean;
}

const classOf = (index: number, danger: boolean): string => `govuk-button${danger ? ' govuk-button--warning' : index > 0 ? ' govuk-button--secondary' : ''}`;

export const Actions = ({ actions, labels, on, danger = [], busy }: ActionsProps) => {
  const shown = actions.filter((action) => on[action] !== undefined);
  if (shown.length === 0) return null;
  return (
    <div class="govuk-button-group app-no-print">
      {shown.map((action, index) => {
        const handler = on[action];
        const className = classOf(index, danger.includes(action));
        return typeof handler === 'string' ? (
          <a key={action} class={className} href={handler}>{labelOf(labels, action)}</a>
        ) : (
          <button key={action} type="button" class={className} aria-disabled={busy ? 'true' : undefined} onClick={() => !busy && handler?.()}>{labelOf(labels, action)}</button>
        );
      })}
    </div>
  );
};
