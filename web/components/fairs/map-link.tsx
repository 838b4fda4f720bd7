/** Where a map service shows the place, in a tab of its own; nothing where there is no link. */
export const MapLink = ({ href, label }: { readonly href?: string | undefined; readonly label: string }) =>
  href === undefined ? null : <a class="govuk-link" href={href} target="_blank" rel="noreferrer noopener">{label}</a>;
