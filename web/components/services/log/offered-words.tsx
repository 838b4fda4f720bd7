/**
 * Short texts to tap instead of typing; each is put into a text field of the same form, after what stands there.
 *   <OfferedWords title={t.offered} words={words} into="done" />
 */
interface OfferedWordsProps {
  readonly title: string;
  readonly words: readonly string[];
  /** Name of the text field. */
  readonly into: string;
}

const put = (form: HTMLFormElement | null, name: string, words: string): void => {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = [field.value.trim(), words].filter((part) => part !== '').join('；').slice(0, field.maxLength > 0 ? field.maxLength : undefined);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

export const OfferedWords = ({ title, words, into }: OfferedWordsProps) =>
  words.length === 0 ? null : (
    <fieldset class="govuk-fieldset app-offered">
      <legend class="govuk-hint">{title}</legend>
      {words.map((each) => <button key={each} type="button" class="app-offered__words" onClick={(event) => put(event.currentTarget.form, into, each)}>{each}</button>)}
    </fieldset>
  );
