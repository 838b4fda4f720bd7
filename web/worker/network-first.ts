/** On a network that does not answer within this time, what is kept is shown, milliseconds. */
export const PAGE_PATIENCE_MS = 3_000;
/** Answers of the API take longer, and a kept one may be out of date by what was just done. */
export const ANSWER_PATIENCE_MS = 8_000;

export interface NetworkFirst {
  readonly network: () => Promise<Response>;
  /** Keeps a good response; it has been copied. */
  readonly keep: (response: Response) => Promise<unknown>;
  readonly kept: () => Promise<Response | undefined>;
  readonly patienceMs: number;
  /** Work that goes on after the answer was given. */
  readonly lasting: (work: Promise<unknown>) => void;
}

/** The network's response if it comes in time; otherwise what is kept, if anything is; a fault of the server counts as none. */
export const networkFirst = async ({ network, keep, kept, patienceMs, lasting }: NetworkFirst): Promise<Response> => {
  const asked = network().then((response) => {
    // What was redirected belongs to another address.
    if (response.ok && !response.redirected) lasting(keep(response.clone()).catch(() => undefined));
    return response;
  });
  lasting(asked.catch(() => undefined));
  const inTime = await Promise.race([asked.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))]);
  if (inTime && inTime.status < 500) return inTime;
  return (await kept().catch(() => undefined)) ?? asked;
};
