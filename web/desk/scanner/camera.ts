/** Why there is no picture: not allowed by the person, no camera, or it does not start. */
export type CameraFailure = 'denied' | 'missing' | 'failed';

const failureOf = (error: unknown): CameraFailure => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'failed';
};

/** The camera at the back, where there are two. */
export const openCamera = async (): Promise<MediaStream | CameraFailure> => {
  // Old WebViews, and pages without TLS, have none.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) return 'missing';
  try {
    return await devices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
  } catch (error) {
    return failureOf(error);
  }
};

export const closeCamera = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());
