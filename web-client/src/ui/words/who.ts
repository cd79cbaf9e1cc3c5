/** Somebody in a sentence: each language says "you" in its own way, and often with another verb. */
export interface Who {
  readonly name: string;
  readonly isMe: boolean;
}
