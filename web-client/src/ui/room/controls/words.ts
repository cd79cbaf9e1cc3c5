/** What the controls are called, with the key that does the same. */
export const CONTROL_WORDS = {
  play: "Play",
  pause: "Pause",
  seek: "Place in the film",
  mute: "Mute, here only (m)",
  unmute: "Sound on, here only (m)",
  volume: "Volume, here only",
  "enter fullscreen mode": "Full screen (f)",
  "exit fullscreen mode": "Leave full screen (f)",
  "enter picture in picture mode": "Film in a window of its own (p)",
  "exit picture in picture mode": "Film back into the page (p)",
  "video player": "Film",
} as const;
