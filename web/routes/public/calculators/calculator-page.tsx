import type { ComponentType } from 'preact';
import { PublicFrame } from '../../../components/public-frame.tsx';
import { useText } from '../../../text.tsx';
import { calculatorPaths, type CalculatorName } from '../paths.ts';

/** The page of one calculator: complete as HTML, alive once somebody begins to fill it in (entry.ts). */
export const CalculatorPage = ({ name, Calculator }: { readonly name: CalculatorName; readonly Calculator: ComponentType }) => {
  const { title, lead, note } = useText(name);
    return (
    <PublicFrame path={calculatorPaths[name]} here="/calculators/">
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="app-lead">{lead}</p>
      <noscript>{useText('calculation').needsScript}</noscript>
      <div data-island={name}><Calculator /></div>
      <p class="app-quiet">{note}</p>
    </PublicFrame>
  );
};
