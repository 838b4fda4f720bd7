import { useText } from '../../text.tsx';

/** The form of the size self-check and its result. */
export const SizeCheck = () => <p>{useText('size').rule}</p>;
