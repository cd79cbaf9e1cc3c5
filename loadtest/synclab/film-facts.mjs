/** The lab's own film. */
export const FILM = { seconds: 720, width: 320, height: 180, fps: 25, frameMs: 40 };
