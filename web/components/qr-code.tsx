/**
 * A QR code as SVG; say the same in words beside it. An https address opens in WeChat's scanner.
 *   <QrCode text={`${location.origin}/app/…`} label="签到二维码" />
 */
import { encode } from 'uqr';

/** Dark squares as one path, row by row. */
const pathOf = (rows: readonly (readonly boolean[])[]): string => rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');

export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { data, size } = encode(text, { border: 2 });
  return (
    <svg class="app-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path d={pathOf(data)} />
    </svg>
  );
};
