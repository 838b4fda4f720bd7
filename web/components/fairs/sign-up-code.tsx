/**
 * What an enterprise shows at the door: a QR code that opens the check-in desk, and the six digits to say aloud.
 *   <SignUpCode fairId={fair.id} code={signUp.code} />
 */
import { useText } from '../../text.tsx';
import { QrCode } from '../qr-code.tsx';

export const SignUpCode = ({ fairId, code }: { readonly fairId: string; readonly code: string }) => {
  const { mine: t } = useText('fairs');
  return (
    <section class="app-code" aria-label={t.codeTitle}>
      <QrCode text={`${location.origin}/app/check-in/${code}/?fair=${fairId}`} label={t.codeLabel(code)} />
      <div>
        <h2 class="govuk-heading-m">{t.codeTitle}</h2>
        {/* Read digit by digit: a code is no number. */}
        <p class="app-code__digits"><span aria-hidden="true">{code.slice(0, 3)} {code.slice(3)}</span><span class="govuk-visually-hidden">{[...code].join(' ')}</span></p>
        <p>{t.codeHelp}</p>
        <p>{t.licence}</p>
      </div>
    </section>
  );
};
