import { isTold, type Told } from './told.ts';

/**
 * Sharing of a fair's page: its link, and a picture of it with a code that opens it. The page is complete without; who
 * comes without scripts just does not see the buttons.
 */
const button = (label: string, onPress: () => Promise<void>): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'govuk-button govuk-button--secondary';
  made.textContent = label;
  made.addEventListener('click', () => {
    made.disabled = true;
    void onPress().finally(() => {
      made.disabled = false;
    });
  });
  return made;
};

/** The page's address without what is only this reader's. */
const address = (): string => location.origin + location.pathname;

const begin = (place: HTMLElement, told: Told): void => {
  const { words } = told;
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const say = (text: string): void => {
    said.textContent = text;
  };
  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address());
      say(words.copied);
    } catch {
      say(`${words.byHand}${address()}`);
    }
  };
  const shareLink = async (): Promise<void> => {
    try {
      await navigator.share({ title: told.title, text: `${told.when} ${told.place}`, url: address() });
    } catch (error) {
      // Who closes the list of apps has changed their mind.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copyLink();
    }
  };
  const picture = document.createElement('figure');
  picture.className = 'app-share__picture';
  const savePicture = async (): Promise<void> => {
    try {
      const { drawPicture } = await import('./picture.ts');
      const blob = await drawPicture(told, address());
      const url = URL.createObjectURL(blob);
      const image = new Image();
      image.alt = `${words.alt}${told.title}`;
      image.src = url;
      const link = document.createElement('a');
      link.className = 'govuk-link';
      link.href = url;
      link.download = `${told.title}.png`;
      link.textContent = words.download;
      const caption = document.createElement('figcaption');
      caption.append(words.press, ' ', link);
      picture.replaceChildren(image, caption);
      say(words.made);
    } catch {
      say(words.failed);
    }
  };
  const row = document.createElement('div');
  row.className = 'govuk-button-group';
  row.append('share' in navigator ? button(words.share, shareLink) : button(words.copy, copyLink), button(words.picture, savePicture));
  place.append(row, said, picture);
};

const place = document.querySelector<HTMLElement>('[data-share]');
const given: unknown = JSON.parse(place?.dataset.share ?? 'null');
if (place && isTold(given)) begin(place, given);
