/** Where nobody is signed in: that something waits for it. */
import { useText } from '../../text.tsx';

const StoredSignedOut = () => <div class="govuk-inset-text" role="status">{useText('outbox').storedSignedOut}</div>;

export default StoredSignedOut;
