/**
 * What this side may do about a choice: accept, decline with a reason, or take its own back.
 *   <AnswerChoice listed={item} side="enterprise" name={choice.agencyName} organisationId={organisationId} onAnswered={setSaid} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import type { Body } from '../../use-query.ts';
import { Actions } from '../actions.tsx';
import { Form } from '../form.tsx';
import { WhileQueued } from '../outbox/while-queued.tsx';
import { Problem } from '../problem.tsx';
import { TextArea } from '../text-fields.tsx';
import { Confirm } from './confirm.tsx';

export type ListedChoice = Body<typeof fairRoutes.listChoices>['items'][number];

interface AnswerChoiceProps {
  readonly listed: { readonly choice: Pick<ListedChoice['choice'], 'id' | 'rev'> & { readonly fairTitle?: string }; readonly actions: readonly string[] };
  readonly side: Side;
  /** Of the other side. */
  readonly name: string;
  readonly organisationId: string;
  /** What to say, and the draft agreement that a match gives there and then. */
  readonly onAnswered: (said: string, agreementId?: string) => void;
}

export const AnswerChoice = ({ listed: { choice, actions }, side, name, organisationId, onAnswered }: AnswerChoiceProps) => {
  const { choices: t } = useText('fairs');
  const words = useText().action;
  const answer = useOutboxAction(fairRoutes.answerChoice, { title: choice.fairTitle ?? '', name, href: `/app/${side}/${organisationId}/choices/` });
  const [declining, setDeclining] = useState(false);
  const params = { organisationId, choiceId: choice.id };
  const send = async (action: 'accept' | 'withdraw', said: string): Promise<void> => {
    const result = await answer.run({ params, body: { rev: choice.rev, action } });
    if (result.ok) onAnswered(said, result.body.agreementId);
  };
  if (declining)
    return (
      // The contract takes a withdrawal without a reason; the other side of a refusal should read one.
      <Form route={fairRoutes.answerChoice} params={params} outbox={answer} onStored={() => setDeclining(false)} fixed={(body) => ({ rev: choice.rev, action: 'decline', reason: body.reason ?? '' })} submit={t.declineSubmit} onDone={() => onAnswered(t.declined)}
        aside={<button type="button" class="govuk-button govuk-button--secondary" onClick={() => setDeclining(false)}>{words.cancel}</button>}>
        <TextArea name="reason" label={t.declineReason} hint={t.declineHint} maxLength={500} rows={3} />
      </Form>
    );
  return (
    <WhileQueued route="answerChoice" at={params} onChange={() => onAnswered('')}>
      {answer.problem && <Problem problem={answer.problem} />}
      {actions.includes('accept') && <p class="app-quiet">{t.acceptHelp}</p>}
      <Actions actions={actions} labels={t.actions} busy={answer.busy} on={{ accept: () => send('accept', t.matched), decline: () => setDeclining(true) }} />
      {actions.includes('withdraw') && <Confirm label={t.actions.withdraw} ask={t.withdrawAsk} sure={t.withdrawSure} keep={t.keep} busy={answer.busy} onSure={() => send('withdraw', t.withdrawn)} />}
    </WhileQueued>
  );
};
