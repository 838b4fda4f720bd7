/** A short sound and a buzz, so that the officer need not look: high for done, low for look here. */
let audio: AudioContext | undefined;

const beep = (frequency: number, ms: number): void => {
  audio ??= new AudioContext();
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = frequency;
  volume.gain.value = 0.1;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + ms / 1000);
};

export const signal = (kind: 'good' | 'look'): void => {
  try {
    // Phones of Apple know no buzz.
    if ('vibrate' in navigator) navigator.vibrate(kind === 'good' ? 80 : [60, 60, 60]);
    beep(kind === 'good' ? 880 : 330, kind === 'good' ? 120 : 300);
  } catch {
    // A device without sound is no reason to stop.
  }
};
